// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// An IP address of an account, and the name that it resolves to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReverseName {
    /// The address with its prefix length, for example `203.0.113.10/32`.
    pub ip_addr: String,
    /// The netmask of the network that the address is in.
    pub netmask: Option<String>,
    /// The length of the prefix, in bits.
    pub prefix: Option<i64>,
    /// Whether the address is reserved.
    pub reserved: Option<bool>,
    /// The name that the address resolves to, if one has been set.
    pub rdns: Option<String>,
    /// The version of the protocol: 4 or 6.
    pub addr_family: Option<i64>,
    /// When the address was given to a server.
    pub date_allocated: Option<DateTime>,
    /// The server that has the address.
    pub server_id: Option<Id>,
    /// The name of the server that has the address.
    pub name: Option<String>,
    /// The label of the server that has the address.
    pub label: Option<String>,
    /// Whether it is the primary address of its server.
    pub is_primary: Option<bool>,
    /// The kind of the address. The meaning of the numbers is not documented.
    pub ip_type: Option<i64>,
}

setters!(ReverseName {
    ip_addr: one<String>,
    netmask: maybe<String>,
    prefix: maybe<i64>,
    reserved: maybe<bool>,
    rdns: maybe<String>,
    addr_family: maybe<i64>,
    date_allocated: maybe<DateTime>,
    server_id: maybe<Id>,
    name: maybe<String>,
    label: maybe<String>,
    is_primary: maybe<bool>,
    ip_type: maybe<i64>,
});
