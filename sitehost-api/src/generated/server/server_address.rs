// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::AddressFamily;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// An IP address of a server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerAddress {
    /// The address.
    pub ip_addr: String,
    /// Identifies the entry.
    pub id: Option<Id>,
    /// The id of the server that has the address.
    pub server_id: Option<Id>,
    /// The network bridge of the host that the address is reached through.
    pub bridge: Option<String>,
    /// The MAC address of the network interface that has the address.
    pub mac_addr: Option<String>,
    /// The kind of the address. The meaning of the numbers is not documented.
    pub ip_type: Option<i64>,
    /// The length of the prefix of its network, in bits.
    pub prefix: Option<i64>,
    /// Whether it is the primary address of the server.
    pub primary: Option<bool>,
    /// The version of the protocol.
    pub addr_family: Option<AddressFamily>,
    /// The id of the network that the address is in.
    pub network_id: Option<Id>,
    /// The name that the address resolves to, if one has been set.
    pub rdns: Option<String>,
    /// The first address of the network.
    pub network: Option<String>,
    /// The gateway of the network.
    pub gateway: Option<String>,
    /// The netmask of the network.
    pub netmask: Option<String>,
    /// The broadcast address of the network.
    pub broadcast: Option<String>,
}

setters!(ServerAddress {
    ip_addr: one<String>,
    id: maybe<Id>,
    server_id: maybe<Id>,
    bridge: maybe<String>,
    mac_addr: maybe<String>,
    ip_type: maybe<i64>,
    prefix: maybe<i64>,
    primary: maybe<bool>,
    addr_family: maybe<AddressFamily>,
    network_id: maybe<Id>,
    rdns: maybe<String>,
    network: maybe<String>,
    gateway: maybe<String>,
    netmask: maybe<String>,
    broadcast: maybe<String>,
});
