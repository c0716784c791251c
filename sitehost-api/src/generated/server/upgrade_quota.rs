// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::QuotaUsage;
use crate::runtime::reply::setters::setters;

/// The quota of the account, and how much of it is used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpgradeQuota {
    /// The memory, in GB.
    pub ram: Option<QuotaUsage>,
    /// The disk space, in GB.
    pub disk: Option<QuotaUsage>,
    /// The cores.
    pub cores: Option<QuotaUsage>,
}

setters!(UpgradeQuota {
    ram: maybe<QuotaUsage>,
    disk: maybe<QuotaUsage>,
    cores: maybe<QuotaUsage>,
});
