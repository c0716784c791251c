//! What can be waited for, and how far it is.

use super::state_words;
use jiff::Timestamp;

use crate::generated::cloud::image::version::{CloudImageBuild, CloudImageVersionGetBuild};
use crate::generated::job::{JobGet, JobStatus};
use crate::runtime::date_time::DateTime;
use crate::runtime::request::Request;

/// How far a job or a build is, or anything else that goes on in the background.
///
/// A state of a job or a build is compared without regard to case, punctuation and white space:
///
/// - a state with a word for a bad end in it, such as `Failed`, `Cancelled` or `Completed with errors`, is
///   [`Failed`](Progress::Failed);
/// - `Completed`, `Success` and other words for a good end, such as `Done`, are [`Done`](Progress::Done);
/// - any other word, such as `Pending`, is [`Running`](Progress::Running). With a
///   [`completed`](crate::job::JobStatus::completed) date the job has ended nevertheless, and is `Done`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Progress {
    /// It has not ended: it waits for its turn, or is under way.
    Running,
    /// It has ended, and did what it was for.
    Done,
    /// It has ended, and did not do what it was for.
    Failed,
}

/// A request whose reply tells how far something is. [`Client::watch`](crate::Client::watch) sends it until that has
/// ended. The request has to be [one that reads](Request::is_idempotent), since it is sent again and again.
pub trait Watched: Request<Reply: Send> + Clone + Send + Sync {
    /// What is waited for, in a few words: `job 3433562`. Quoted in a [`WaitError`](crate::WaitError).
    fn name(&self) -> String;

    /// How far it is. A state that is not known counts as [`Running`](Progress::Running).
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
        // PHP also writes 0, the beginning of 1970, for "no date".
        let completed = job.completed.and_then(DateTime::timestamp);
        let has_ended = job.completed.is_some() && completed != Some(Timestamp::UNIX_EPOCH);
        state_words::progress(job.state.as_str(), has_ended)
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
        state_words::progress(build.build_status.as_str(), false)
    }

    fn describe(&self, build: &CloudImageBuild) -> String {
        match last_line(build.build_trace.as_deref().unwrap_or_default()) {
            "" => build.build_status.to_string(),
            line => format!("{}: {line}", build.build_status),
        }
    }
}

#[cfg(test)]
mod tests {
    use Progress::{Done, Failed, Running};
    use serde_json::json;

    use super::*;
    use crate::runtime::client::Client;

    /// How far it is according to a reply with this `return`.
    fn progress<R: Watched>(
        client: &Client,
        request: &R,
        returned: &serde_json::Value,
    ) -> Progress {
        let reply = json!({ "return": returned, "msg": "Successful", "status": true });
        let reply = client.decode(request, 200, reply.to_string().as_bytes());
        request.progress(&reply.unwrap())
    }

    #[test]
    fn the_state_and_the_date_say_how_far_a_job_is() {
        let never = json!("0000-00-00 00:00:00");
        let date = json!("2025-02-17 10:43:22");
        // The state, and what it means without and with a date.
        let table = [
            ("Pending", Running, Done),
            ("Running", Running, Done),
            ("On Hold", Running, Done),
            ("", Running, Done),
            ("Not Completed", Running, Done),
            ("Completed", Done, Done),
            (" completed\n", Done, Done),
            ("COMPLETE", Done, Done),
            ("Success", Done, Done),
            ("Done", Done, Done),
            ("Failed", Failed, Failed),
            ("FAILED ", Failed, Failed),
            ("failure", Failed, Failed),
            ("Cancelled", Failed, Failed),
            ("\u{a0}canceled", Failed, Failed),
            ("Error", Failed, Failed),
            ("Aborted", Failed, Failed),
            ("Timed Out", Failed, Failed),
            ("Timed-Out", Failed, Failed),
            ("Failed: disk full", Failed, Failed),
            ("\u{200b}Failed.", Failed, Failed),
            ("Completed with errors", Failed, Failed),
            ("Completed without errors", Running, Done),
            ("Completed successfully", Done, Done),
            ("Unsuccessful", Failed, Failed),
            ("Terminated", Failed, Failed),
        ];
        let client = Client::new("key").unwrap();
        let request = JobGet::new("scheduler", 7);
        for (state, without_date, with_date) in table {
            for (completed, expected) in [
                (json!(null), without_date),
                (never.clone(), without_date),
                (json!(0), without_date),
                (json!("0"), without_date),
                (date.clone(), with_date),
            ] {
                let job = json!({ "state": state, "completed": completed });
                let progress = progress(&client, &request, &job);
                assert_eq!(progress, expected, "{state:?} {completed}");
            }
        }
    }

    #[test]
    fn the_status_says_how_far_a_build_is() {
        let client = Client::new("key").unwrap();
        let request = CloudImageVersionGetBuild::new(1, "code", 11);
        for (status, expected) in [
            ("running", Running),
            ("queued", Running),
            ("", Running),
            ("success", Done),
            (" Success ", Done),
            ("completed", Done),
            ("failed", Failed),
            ("FAILED", Failed),
            ("cancelled", Failed),
            ("error", Failed),
        ] {
            let build = json!({ "build_status": status });
            assert_eq!(progress(&client, &request, &build), expected, "{status:?}");
        }
    }
}
