// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// Whether a domain is available.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DomainAvailability {
    /// The domain that was checked.
    pub domain: String,
    /// Whether the domain can be registered.
    pub available: bool,
}

setters!(DomainAvailability {
    domain: one<String>,
    available: one<bool>,
});
