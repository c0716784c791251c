// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// Whether a domain can be transferred to SiteHost.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferCheck {
    /// The domain that was checked.
    pub domain: String,
    /// Whether the domain can be transferred.
    pub can_transfer: bool,
    /// Why the domain cannot be transferred. The possible texts are not documented.
    pub reason: Option<String>,
}

setters!(TransferCheck {
    domain: one<String>,
    can_transfer: one<bool>,
    reason: maybe<String>,
});
