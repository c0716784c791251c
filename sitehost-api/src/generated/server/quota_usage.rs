// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// How much of a resource is in use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotaUsage {
    /// How much there is, in GB or in cores.
    pub total: f64,
    /// How much is in use, in GB or in cores. It is more than `total` if the account is over its quota.
    pub used: f64,
}

setters!(QuotaUsage {
    total: one<f64>,
    used: one<f64>,
});
