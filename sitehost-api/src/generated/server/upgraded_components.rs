// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::runtime::reply::Job;
use crate::runtime::reply::setters::setters;

/// What an upgrade changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpgradedComponents {
    /// The job that carries out the upgrade. It may be missing.
    pub job: Option<Job>,
    /// Whether the number of cores changes.
    pub cores: Option<bool>,
    /// Whether the memory changes.
    pub ram: Option<bool>,
    /// Whether each disk changes, as a map by the name of the disk. It may be a single value
    /// instead.
    pub disk: Option<Value>,
}

setters!(UpgradedComponents {
    job: maybe<Job>,
    cores: maybe<bool>,
    ram: maybe<bool>,
    disk: maybe<Value>,
});
