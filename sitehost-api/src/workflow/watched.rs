//! What can be waited for, and how far it is.

use crate::Request;
use crate::cloud::image::version::{BuildStatus, CloudImageBuild, CloudImageVersionGetBuild};
use crate::job::{JobGet, JobState, JobStatus};

/// How far something is that goes on in the background.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Progress {
    /// It is waiting, or under way.
    Running,
    /// It has ended, and did what it was for.
    Done,
    /// It has ended, and did not.
    Failed,
}

/// A request whose reply tells how far something is. [`Client::watch`](crate::Client::watch) sends it until that has
/// ended. It has to be a GET, since it is sent again and again.
pub trait Watched: Request<Reply: Send> + Clone + Send + Sync {
    /// What is waited for, in a few words: `job 3433562`. Quoted in a [`WaitError`](crate::WaitError).
    fn name(&self) -> String;

    /// How far it is. What a reply says that is not known counts as still running.
    fn progress(&self, reply: &Self::Reply) -> Progress;

    /// The same in the API's words, with the reason where it failed. A [`WaitError`](crate::WaitError) quotes it on one
    /// line, redacted and cut.
    fn describe(&self, reply: &Self::Reply) -> String;
}

fn last_line(log: &str) -> &str {
    let mut lines = log.lines().rev().map(str::trim);
    lines.find(|line| !line.is_empty()).unwrap_or("")
}

impl Watched for JobGet {
    fn name(&self) -> String {
        format!("job {}", self.id)
    }

    fn progress(&self, job: &JobStatus) -> Progress {
        match job.state {
            JobState::Completed => Progress::Done,
            JobState::Failed => Progress::Failed,
            JobState::Other(_) => Progress::Running,
        }
    }

    fn describe(&self, job: &JobStatus) -> String {
        let message = job.message.as_deref();
        let last = || job.logs.last().map(|entry| entry.message.as_str());
        match message.or_else(last) {
            Some(text) => format!("{}: {text}", job.state),
            None => job.state.to_string(),
        }
    }
}

impl Watched for CloudImageVersionGetBuild {
    fn name(&self) -> String {
        format!("build {} of {}", self.build_id, self.code)
    }

    fn progress(&self, build: &CloudImageBuild) -> Progress {
        match build.build_status {
            BuildStatus::Success => Progress::Done,
            BuildStatus::Failed => Progress::Failed,
            BuildStatus::Running | BuildStatus::Other(_) => Progress::Running,
        }
    }

    fn describe(&self, build: &CloudImageBuild) -> String {
        match last_line(build.build_trace.as_deref().unwrap_or_default()) {
            "" => build.build_status.to_string(),
            line => format!("{}: {line}", build.build_status),
        }
    }
}
