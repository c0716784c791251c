// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// A security group that the firewall of a server applies.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AttachedGroup {
    /// The name of the security group.
    pub group: String,
    /// The position of the group in the order in which the firewall applies them.
    pub pos: Option<i64>,
    /// The network interface that the group applies to.
    pub interface: Option<String>,
    /// What the value means is not documented.
    pub is_ra: Option<bool>,
}

setters!(AttachedGroup {
    group: one<String>,
    pos: maybe<i64>,
    interface: maybe<String>,
    is_ra: maybe<bool>,
});
