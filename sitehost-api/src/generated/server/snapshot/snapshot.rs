// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A snapshot of a disk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Snapshot {
    /// Identifies the snapshot.
    pub id: Id,
    /// The name of the disk that the snapshot was taken of, for example `xvda2`.
    pub name: String,
    /// When the snapshot was taken.
    pub created: Option<DateTime>,
    /// When the snapshot will be deleted. `/server/snapshot/set_lifetime` moves it.
    pub expires: Option<DateTime>,
    /// The id of the disk that the snapshot was taken of.
    pub parent: Option<Id>,
    /// The name of the volume behind the disk, for example `servername-disk`.
    pub device: Option<String>,
    /// The path that the disk is mounted at, for example `/`.
    pub mountpoint: Option<String>,
    /// The size, in GB.
    pub size: Option<f64>,
    /// The file system, for example `ext4`.
    pub fstype: Option<String>,
    /// Whether the snapshot is mirrored to another host with DRBD.
    pub drbd: Option<bool>,
    /// Whether the snapshot is backed up.
    pub backup: Option<bool>,
    /// The size of the file system. The unit is not documented.
    pub disk_total: Option<f64>,
    /// How much of the file system is used. The unit is not documented.
    pub disk_used: Option<f64>,
    /// The number of inodes of the file system.
    pub inodes_total: Option<i64>,
    /// The number of inodes in use.
    pub inodes_used: Option<i64>,
    /// When the numbers of used space and inodes were last read.
    pub stats_updated: Option<DateTime>,
    /// The threshold for alerts. The unit is not documented.
    pub disk_warn: Option<f64>,
    /// What is being done to the snapshot. No value other than `0` is known.
    pub pending: Option<String>,
    /// Whether the snapshot is missing. What it is missing from is not documented. Known only from API version 1.5.
    pub is_missing: Option<bool>,
}

setters!(Snapshot {
    id: one<Id>,
    name: one<String>,
    created: maybe<DateTime>,
    expires: maybe<DateTime>,
    parent: maybe<Id>,
    device: maybe<String>,
    mountpoint: maybe<String>,
    size: maybe<f64>,
    fstype: maybe<String>,
    drbd: maybe<bool>,
    backup: maybe<bool>,
    disk_total: maybe<f64>,
    disk_used: maybe<f64>,
    inodes_total: maybe<i64>,
    inodes_used: maybe<i64>,
    stats_updated: maybe<DateTime>,
    disk_warn: maybe<f64>,
    pending: maybe<String>,
    is_missing: maybe<bool>,
});
