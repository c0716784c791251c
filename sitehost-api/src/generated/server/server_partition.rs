// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A disk of a server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerPartition {
    /// The name of the disk, for example `xvda2` or `scsi0`. `/server/snapshot/create`, `/server/upgrade` and
    /// `/server/update` take it.
    pub name: String,
    /// Identifies the disk.
    pub id: Option<Id>,
    /// The name of the volume behind the disk, for example `servername-disk`.
    pub device: Option<String>,
    /// The path that the disk is mounted at, for example `/`.
    pub mountpoint: Option<String>,
    /// The size, in GB.
    pub size: Option<f64>,
    /// The size that the disk will have after `/server/commit_disk_changes`, in GB. It is 0, or the same as `size`, if no
    /// change is staged.
    pub new_size: Option<f64>,
    /// The file system, for example `ext4`.
    pub fstype: Option<String>,
    /// Whether the disk is mirrored to another host with DRBD.
    pub drbd: Option<bool>,
    /// Whether the disk is backed up.
    pub backup: Option<bool>,
    /// The size of the file system. The unit is not documented.
    pub disk_total: Option<f64>,
    /// How much of the file system is used. The unit is not documented.
    pub disk_used: Option<f64>,
    /// The number of inodes of the file system.
    pub inodes_total: Option<i64>,
    /// The number of inodes in use.
    pub inodes_used: Option<i64>,
    /// The threshold for alerts, in GB, which `/server/update` sets.
    pub alert_threshold: Option<f64>,
    /// The type of the disk. Its values are not documented.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

setters!(ServerPartition {
    name: one<String>,
    id: maybe<Id>,
    device: maybe<String>,
    mountpoint: maybe<String>,
    size: maybe<f64>,
    new_size: maybe<f64>,
    fstype: maybe<String>,
    drbd: maybe<bool>,
    backup: maybe<bool>,
    disk_total: maybe<f64>,
    disk_used: maybe<f64>,
    inodes_total: maybe<i64>,
    inodes_used: maybe<i64>,
    alert_threshold: maybe<f64>,
    kind: maybe<String>,
});
