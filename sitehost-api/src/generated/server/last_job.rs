// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::generated::job::{JobKind, JobState};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// The last job of a server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LastJob {
    /// The state of the job. `Complete` was recorded here, where `/job/get` writes `Completed`.
    pub state: JobState,
    /// The kind of the job.
    #[serde(rename = "type")]
    pub kind: Option<JobKind>,
    /// Identifies the job.
    pub id: Option<Id>,
    /// When the job was created. Not in any recorded reply; `/job/get` returns it.
    pub created: Option<DateTime>,
    /// When the job started to run. Not in any recorded reply; `/job/get` returns it.
    pub started: Option<DateTime>,
    /// When the job ended. Not in any recorded reply; `/job/get` returns it.
    pub completed: Option<DateTime>,
    /// The log of the job. The form of its entries is not documented. Not in any recorded reply; `/job/get` returns it.
    #[serde(default)]
    pub logs: Vec<Value>,
}

setters!(LastJob {
    state: one<JobState>,
    kind: maybe<JobKind>,
    id: maybe<Id>,
    created: maybe<DateTime>,
    started: maybe<DateTime>,
    completed: maybe<DateTime>,
    logs: each<Value>,
});
