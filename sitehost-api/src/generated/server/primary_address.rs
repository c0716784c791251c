// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// The primary address of a server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PrimaryAddress {
    /// The address.
    pub ip_addr: String,
}

setters!(PrimaryAddress {
    ip_addr: one<String>,
});
