// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// The sizes that a disk can be given, in GB.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DiskSizes {
    /// The sizes that cost nothing extra.
    #[serde(default)]
    pub included: Vec<f64>,
    /// The sizes that cost extra.
    #[serde(default)]
    pub extra: Vec<f64>,
}

setters!(DiskSizes {
    included: each<f64>,
    extra: each<f64>,
});
