// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// A name server of a domain in whois.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WhoisNameServer {
    /// The host name of the name server.
    #[serde(rename = "FQDN")]
    pub fqdn: Option<String>,
    /// The IPv4 address of its glue record, if it has one.
    #[serde(rename = "IP4Addr")]
    pub ip4_addr: Option<String>,
    /// The IPv6 address of its glue record, if it has one.
    #[serde(rename = "IP6Addr")]
    pub ip6_addr: Option<String>,
}

setters!(WhoisNameServer {
    fqdn: maybe<String>,
    ip4_addr: maybe<String>,
    ip6_addr: maybe<String>,
});
