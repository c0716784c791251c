// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// A name server of a domain.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NameServer {
    /// The host name of the name server.
    pub name: String,
    /// The IPv4 address of its glue record, if it has one.
    pub ipv4addr: Option<String>,
    /// The IPv6 address of its glue record, if it has one.
    pub ipv6addr: Option<String>,
}

setters!(NameServer {
    name: one<String>,
    ipv4addr: maybe<String>,
    ipv6addr: maybe<String>,
});
