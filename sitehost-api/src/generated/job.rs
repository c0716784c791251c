// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Jobs, which run after the API has replied to the call that started them.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;
use crate::runtime::reply::word_enum::{UnknownWord, word_enum};
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::job_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::job::JobGet;
///
/// let request = JobGet::new("scheduler", 32563);
/// let reply = client.job_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobGet {
    /// The kind of the job. API version 1.5 returns it with the job's id; up to 1.3 the caller must know it.
    pub kind: JobKind,
    /// The id of the job, from the reply to the call that started it.
    pub id: Id,
}

impl JobGet {
    /// A request with its required parameters.
    ///
    /// - `kind`: The kind of the job. API version 1.5 returns it with the job's id; up to 1.3 the caller must know it.
    /// - `id`: The id of the job, from the reply to the call that started it.
    pub fn new(kind: impl Into<JobKind>, id: impl Into<Id>) -> Self {
        Self {
            kind: kind.into(),
            id: id.into(),
        }
    }
}

impl Request for JobGet {
    type Reply = JobStatus;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("job_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/job/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("type") }, &self.kind);
        params.push(const { &Name::new("id") }, &self.id);
    }
}

/// An entry in the log of a job.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobLogEntry {
    /// When the entry was written.
    pub date: Option<DateTime>,
    /// The level of the entry. The meaning of the numbers is not documented.
    pub level: Option<i64>,
    /// The text of the entry.
    pub message: String,
}

setters!(JobLogEntry {
    date: maybe<DateTime>,
    level: maybe<i64>,
    message: one<String>,
});

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

/// The kind of a job. A job is identified by its kind and its id together.
///
/// Make one from text with `From` or `parse`, so that a known word becomes its own variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobKind {
    /// `scheduler`
    Scheduler,
    /// `daemon`
    Daemon,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<JobKind>),
}

impl JobKind {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Scheduler => "scheduler",
            Self::Daemon => "daemon",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for JobKind {
    fn from(word: &str) -> Self {
        match word {
            "scheduler" => Self::Scheduler,
            "daemon" => Self::Daemon,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(JobKind);

/// The state of a job. `Pending` and `Running` mean that the job has not ended. A job in an unknown state counts as not
/// ended, unless it has a `completed` date.
///
/// Make one from text with `From` or `parse`, so that a known word becomes its own variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobState {
    /// `Pending`
    Pending,
    /// `Running`
    Running,
    /// `Completed`
    Completed,
    /// `Failed`
    Failed,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<JobState>),
}

impl JobState {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "Pending",
            Self::Running => "Running",
            Self::Completed => "Completed",
            Self::Failed => "Failed",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for JobState {
    fn from(word: &str) -> Self {
        match word {
            "Pending" => Self::Pending,
            "Running" => Self::Running,
            "Completed" => Self::Completed,
            "Failed" => Self::Failed,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(JobState);

impl Client {
    /// Get the state of a job
    ///
    /// Returns the state and the log of a job. A job is `Pending`, then `Running`, and ends as `Completed` or `Failed`. To
    /// wait for a job, poll until it has ended.
    ///
    /// Sends a `GET` request to `/1.5/job/get.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn job_get(&self, request: &JobGet) -> Call<JobStatus> {
        self.send(request)
    }
}
