// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::reply::setters::setters;
use crate::runtime::secrets::Secret;

/// A part of what the API returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerProvisionReply {
    /// The job that the call started.
    #[serde(flatten)]
    pub job: Job,
    /// The name that identifies the new server.
    pub name: String,
    /// The password of the new server. The API does not name its user. SiteHost observed `root`
    /// on Xen, and a user named after the distribution, such as `ubuntu`, on high-performance
    /// servers.
    pub password: Option<Secret>,
    /// The IP addresses of the new server.
    #[serde(default)]
    pub ips: Vec<String>,
    /// The id of the new server.
    pub server_id: Option<Id>,
}

setters!(ServerProvisionReply {
    job: one<Job>,
    name: one<String>,
    password: maybe<Secret>,
    ips: each<String>,
    server_id: maybe<Id>,
});
