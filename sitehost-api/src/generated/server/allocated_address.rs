// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::AddressType;
use crate::runtime::reply::setters::setters;

/// An address that is allocated to an account.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AllocatedAddress {
    /// The address.
    pub ip_addr: String,
    /// The netmask of the network that the address is in.
    pub netmask: Option<String>,
    /// The gateway of the network.
    pub gateway: Option<String>,
    /// The location of the network.
    pub location: Option<String>,
    /// The version of the protocol.
    #[serde(rename = "type")]
    pub kind: Option<AddressType>,
}

setters!(AllocatedAddress {
    ip_addr: one<String>,
    netmask: maybe<String>,
    gateway: maybe<String>,
    location: maybe<String>,
    kind: maybe<AddressType>,
});
