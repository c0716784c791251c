// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::job::{JobLogEntry, JobState};
use crate::runtime::date_time::DateTime;
use crate::runtime::reply::setters::setters;

/// The state and the log of a job.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobStatus {
    /// The state of the job.
    pub state: JobState,
    /// When the job was created.
    pub created: Option<DateTime>,
    /// When the job started to run.
    pub started: Option<DateTime>,
    /// When the job ended.
    pub completed: Option<DateTime>,
    /// The outcome of the job, in a sentence. In API version 1.5 it was observed for failed jobs only.
    pub message: Option<String>,
    /// The log of the job.
    #[serde(default)]
    pub logs: Vec<JobLogEntry>,
}

setters!(JobStatus {
    state: one<JobState>,
    created: maybe<DateTime>,
    started: maybe<DateTime>,
    completed: maybe<DateTime>,
    message: maybe<String>,
    logs: each<JobLogEntry>,
});
