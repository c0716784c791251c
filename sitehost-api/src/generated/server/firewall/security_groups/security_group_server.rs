// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// A server that a security group is attached to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecurityGroupServer {
    /// The name of the server.
    pub name: String,
    /// The display name of the server.
    pub label: Option<String>,
}

setters!(SecurityGroupServer {
    name: one<String>,
    label: maybe<String>,
});
