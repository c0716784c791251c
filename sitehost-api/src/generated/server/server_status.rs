// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::{LastJob, ServerState};
use crate::runtime::reply::setters::setters;

/// The state of a server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerStatus {
    /// Whether the server is on.
    pub state: ServerState,
    /// Whether the server is in rescue mode.
    pub rescue: bool,
    /// The last job of the server. Known only from API version 1.5.
    pub last_job: Option<LastJob>,
}

setters!(ServerStatus {
    state: one<ServerState>,
    rescue: one<bool>,
    last_job: maybe<LastJob>,
});
