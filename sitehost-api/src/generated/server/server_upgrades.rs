// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use crate::generated::server::{DiskSizes, ExtraDisk, UpgradeQuota};
use crate::runtime::reply::setters::setters;

/// What a server can be upgraded to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerUpgrades {
    /// The quota of the account, and how much of it is used.
    pub quota: Option<UpgradeQuota>,
    /// What disk space beyond the included size costs.
    #[serde(rename = "extra-disk")]
    pub extra_disk: Option<ExtraDisk>,
    /// The sizes that each disk can be given, by the name of the disk, for example `scsi0`. A disk that cannot be
    /// resized, such as one for swap, is missing.
    #[serde(default)]
    pub disk: BTreeMap<String, DiskSizes>,
    /// The numbers of cores that the server can be given.
    #[serde(default)]
    pub cores: Vec<i64>,
    /// The sizes of memory that the server can be given, in GB.
    #[serde(default)]
    pub ram: Vec<f64>,
    /// The codes of the products that the server can be moved to with `/server/upgrade_plan`. Some of them may not be on
    /// offer.
    #[serde(default)]
    pub plan: Vec<String>,
}

setters!(ServerUpgrades {
    quota: maybe<UpgradeQuota>,
    extra_disk: maybe<ExtraDisk>,
    disk: one<BTreeMap<String, DiskSizes>>,
    cores: each<i64>,
    ram: each<f64>,
    plan: each<String>,
});
