// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::generated::server::{Kernel, LastJob, ProductType, ServerAddress, ServerPartition, ServerState, ServerSubscription};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A server. `/server/list_servers` was recorded with fewer members, such as `primary_ips` in place of `ips`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Server {
    /// The name that identifies the server in other calls.
    pub name: String,
    /// The display name of the server.
    pub label: String,
    /// The account that owns the server.
    pub client_id: Option<Id>,
    /// When the server was created.
    pub created: Option<DateTime>,
    /// The type of the server, for example `VPS`. Other types are not documented.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The size of the memory: in MB from `/server/get_server`, in GB from `/server/list_servers`.
    pub ram: Option<f64>,
    /// The disk that holds the root file system.
    pub root: Option<String>,
    /// The size of the disks, in GB.
    pub disk: Option<f64>,
    /// The number of cores. The documented server has 0 here and 4 in `core`.
    pub cores: Option<i64>,
    /// A number of cores as well. How it differs from `cores` is not documented.
    pub core: Option<String>,
    /// The architecture, for example `amd64`.
    pub arch: Option<String>,
    /// The kernel that the server starts with.
    pub kernel: Option<String>,
    /// The initial RAM disk that the server starts with.
    pub initrd: Option<String>,
    /// The kernel modules. The form is not documented.
    pub modules: Option<String>,
    /// The code of the image that the server was created from, for example `ubuntu-trusty`.
    pub distro: Option<String>,
    /// The operating system, for example `linux`.
    pub os: Option<String>,
    /// Whether the server is in rescue mode.
    pub rescue: Option<bool>,
    /// Whether SiteHost manages the server.
    pub managed: Option<bool>,
    /// Whether the server is locked. What a lock prevents is not documented.
    pub locked: Option<bool>,
    /// Whether the server is on.
    pub state: ServerState,
    /// When the next maintenance starts, if one is planned.
    pub maint_date: Option<DateTime>,
    /// When the next maintenance ends, if one is planned.
    pub maint_date_end: Option<DateTime>,
    /// Whether logs are sent by email. Which logs is not documented.
    pub email_logs: Option<bool>,
    /// The port of the VNC console.
    pub vnc_port: Option<i64>,
    /// The default resolution of the VNC console, in pixels, for example `800x600`.
    pub vnc_screen: Option<String>,
    /// How many IP addresses the server can have.
    pub ip_addr_limit: Option<i64>,
    /// Notes about the server.
    pub notes: Option<String>,
    /// The IP addresses of the server. Not returned by the list.
    #[serde(default)]
    pub ips: Vec<ServerAddress>,
    /// When the lock began.
    pub locked_from: Option<DateTime>,
    /// When the lock ends.
    pub locked_until: Option<DateTime>,
    /// The reason for the lock.
    pub locked_comment: Option<String>,
    /// The network interfaces, by the names of their bridges, for example `xenbr0`.
    #[serde(default)]
    pub interfaces: Vec<String>,
    /// The resource group that the server belongs to; see `/server/list_resources`.
    pub group_id: Option<Id>,
    /// The disks of the server.
    #[serde(default)]
    pub partitions: Vec<ServerPartition>,
    /// The kinds of backup. The form of the entries is not documented.
    #[serde(default)]
    pub backup_types: Vec<Value>,
    /// The kernels that `/server/update` can set.
    #[serde(default)]
    pub available_kernels: Vec<Kernel>,
    /// The code of the product that the server is.
    pub product_code: Option<String>,
    /// The type of that product.
    pub product_type: Option<ProductType>,
    /// The display name of that product.
    pub product_name: Option<String>,
    /// The subscription that the server is billed under.
    pub subscription: Option<ServerSubscription>,
    /// The display name of the location.
    pub location_name: Option<String>,
    /// The code of the location. The list writes it as `location`.
    pub location_code: Option<String>,
    /// The host that the server runs on.
    pub location_node: Option<String>,
    /// What the value means is not documented.
    pub mirror: Option<String>,
    /// The last job of the server.
    pub last_job: Option<LastJob>,
    /// Whether the server is backed up automatically.
    pub backups_enabled: Option<bool>,
    /// The product that the backups are billed as.
    pub backups_product: Option<String>,
    /// The id of the server. Only returned by the list; calls take the name.
    pub server_id: Option<Id>,
    /// The code of the location. Only returned by the list.
    pub location: Option<String>,
    /// The size that the disks will have after `/server/commit_disk_changes`, in GB; 0 if no change is staged. Only
    /// returned by the list.
    pub disk_new: Option<f64>,
    /// Whether a job of the server is pending. Only returned by the list.
    pub pending: Option<bool>,
    /// The primary addresses of the server, with `ip_addr` and `prefix` alone. Only returned by the list.
    #[serde(default)]
    pub primary_ips: Vec<ServerAddress>,
}

setters!(Server {
    name: one<String>,
    label: one<String>,
    client_id: maybe<Id>,
    created: maybe<DateTime>,
    kind: maybe<String>,
    ram: maybe<f64>,
    root: maybe<String>,
    disk: maybe<f64>,
    cores: maybe<i64>,
    core: maybe<String>,
    arch: maybe<String>,
    kernel: maybe<String>,
    initrd: maybe<String>,
    modules: maybe<String>,
    distro: maybe<String>,
    os: maybe<String>,
    rescue: maybe<bool>,
    managed: maybe<bool>,
    locked: maybe<bool>,
    state: one<ServerState>,
    maint_date: maybe<DateTime>,
    maint_date_end: maybe<DateTime>,
    email_logs: maybe<bool>,
    vnc_port: maybe<i64>,
    vnc_screen: maybe<String>,
    ip_addr_limit: maybe<i64>,
    notes: maybe<String>,
    ips: each<ServerAddress>,
    locked_from: maybe<DateTime>,
    locked_until: maybe<DateTime>,
    locked_comment: maybe<String>,
    interfaces: each<String>,
    group_id: maybe<Id>,
    partitions: each<ServerPartition>,
    backup_types: each<Value>,
    available_kernels: each<Kernel>,
    product_code: maybe<String>,
    product_type: maybe<ProductType>,
    product_name: maybe<String>,
    subscription: maybe<ServerSubscription>,
    location_name: maybe<String>,
    location_code: maybe<String>,
    location_node: maybe<String>,
    mirror: maybe<String>,
    last_job: maybe<LastJob>,
    backups_enabled: maybe<bool>,
    backups_product: maybe<String>,
    server_id: maybe<Id>,
    location: maybe<String>,
    disk_new: maybe<f64>,
    pending: maybe<bool>,
    primary_ips: each<ServerAddress>,
});
