// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::AddressFamily;
use crate::runtime::reply::setters::setters;

/// An address that no server has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FreeAddress {
    /// The address.
    pub ip_addr: String,
    /// The prefix length of its network, such as 24.
    pub prefix: Option<i64>,
    /// The IP version.
    pub family: Option<AddressFamily>,
}

setters!(FreeAddress {
    ip_addr: one<String>,
    prefix: maybe<i64>,
    family: maybe<AddressFamily>,
});
