// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/job/get.json`: Get the state of a job

use std::borrow::Cow;
use crate::generated::job::{JobKind, JobStatus};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
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
    /// Creates a request from its required parameters.
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

impl Client {
    /// Get the state of a job
    ///
    /// Returns the state and the log of a job. A job is `Pending`, then `Running`, and ends as `Completed` or `Failed`. To
    /// wait for a job, poll until it has ended.
    ///
    /// Sends a `GET` request to `/1.5/job/get.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.5/?path=/job/get&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn job_get(&self, request: &JobGet) -> Call<JobStatus> {
        self.send(request)
    }
}
