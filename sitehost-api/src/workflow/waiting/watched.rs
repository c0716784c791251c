//! The trait of requests that can be polled, and its implementations for jobs and builds.

use jiff::Timestamp;

use super::progress::{self, Progress};
use crate::generated::cloud::image::version::{CloudImageBuild, CloudImageVersionGetBuild};
use crate::generated::job::{JobGet, JobStatus};
use crate::runtime::date_time::DateTime;
use crate::runtime::request::Request;

/// A request that can be polled: its reply says how far some work in the background is.
///
/// [`Client::watch`](crate::Client::watch) polls it until the work has ended. The request must be
/// [idempotent](Request::effect), because it is sent many times.
pub trait Watched: Request<Reply: Send> + Clone + Send + Sync {
    /// Returns a short name for the work, such as `job 3433562`. A [`WaitError`](crate::WaitError) quotes it.
    fn name(&self) -> String;

    /// Returns how far the work is. An unknown state counts as [`Running`](Progress::Running).
    fn progress(&self, reply: &Self::Reply) -> Progress;

    /// Describes the state in the API's words, with the reason if the work failed. A [`WaitError`](crate::WaitError)
    /// quotes it on one line, redacted and truncated.
    fn describe(&self, reply: &Self::Reply) -> String;
}

/// Returns the last line that is not blank.
fn last_line(log: &str) -> &str {
    let mut lines = log.lines().rev().map(str::trim);
    lines.find(|line| !line.is_empty()).unwrap_or("")
}

impl Watched for JobGet {
    fn name(&self) -> String {
        format!("job {}", self.id)
    }

    fn progress(&self, job: &JobStatus) -> Progress {
        // PHP also writes 0 for "no date", which is read as the start of 1970.
        let completed = job.completed.and_then(DateTime::timestamp);
        let has_ended = job.completed.is_some() && completed != Some(Timestamp::UNIX_EPOCH);
        progress::of_state(job.state.as_str(), has_ended)
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
        progress::of_state(build.build_status.as_str(), false)
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

    /// Returns the progress for a reply with this `return`.
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
    fn the_progress_of_a_job_follows_from_its_state_and_its_date() {
        let never = json!("0000-00-00 00:00:00");
        let date = json!("2025-02-17 10:43:22");
        // The state, and its progress without and with a `completed` date.
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
    fn the_progress_of_a_build_follows_from_its_status() {
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
