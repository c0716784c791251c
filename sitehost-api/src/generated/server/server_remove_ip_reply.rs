// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::Job;
use crate::runtime::reply::setters::setters;

/// A part of what the API returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerRemoveIpReply {
    /// The job that the call started.
    #[serde(flatten)]
    pub job: Job,
    /// The address that the server loses.
    pub ip_addr: String,
}

setters!(ServerRemoveIpReply {
    job: one<Job>,
    ip_addr: one<String>,
});
