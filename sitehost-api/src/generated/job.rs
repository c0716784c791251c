// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Work that the API goes on with after it has replied.

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
    /// The kind of the job. The reply that started it says so in API 1.5; up to 1.3 it has to be known.
    pub kind: JobKind,
    /// The job, by the id in the reply that started it.
    pub id: Id,
}

impl JobGet {
    /// A request with its required parameters.
    ///
    /// - `kind`: The kind of the job. The reply that started it says so in API 1.5; up to 1.3 it has to be known.
    /// - `id`: The job, by the id in the reply that started it.
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

/// One line that a job wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobLogEntry {
    /// When it was written.
    pub date: Option<DateTime>,
    /// The weight that the API gives it. No source says which number means what.
    pub level: Option<i64>,
    /// The line itself.
    pub message: String,
}

setters!(JobLogEntry {
    date: maybe<DateTime>,
    level: maybe<i64>,
    message: one<String>,
});

/// A job, how far it is, and what it wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobStatus {
    /// How far it is.
    pub state: JobState,
    /// When it was asked for.
    pub created: Option<DateTime>,
    /// When work on it began.
    pub started: Option<DateTime>,
    /// When it ended.
    pub completed: Option<DateTime>,
    /// What came of it, in a sentence. In API 1.5 it has been seen for failed jobs only.
    pub message: Option<String>,
    /// What it wrote.
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

/// What kind of job it is; asking for a job takes both its kind and its id.
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

/// How far a job is: `Pending` and `Running` before it has ended. Another word counts as not ended, unless the job has a
/// `completed` date.
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
    /// Read how far a job is
    ///
    /// A job is `Pending`, then `Running`, and has ended once its state is `Completed` or `Failed`; until then, ask again.
    ///
    /// Sends a `GET` request to `/1.5/job/get.json`
    ///
    /// # Errors
    ///
    /// What can go wrong is listed at [`Error`].
    pub fn job_get(&self, request: &JobGet) -> Call<JobStatus> {
        self.send(request)
    }
}
