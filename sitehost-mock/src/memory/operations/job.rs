//! `/job`: jobs that run after the API has replied.

use serde_json::{Value, json};

use crate::memory::clock::written;
use crate::memory::handler::{Handler, Sent};
use crate::memory::job::Job;
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The level of every log entry, as in the documented example. The meaning of the number is unknown.
const LEVEL: &str = "3";

fn status(job: &Job) -> Value {
    let logs = job.logs.iter().map(|line| {
        json!({
            "date": written(line.date),
            "level": LEVEL,
            "message": line.message,
        })
    });
    let mut status = json!({
        "state": job.state.as_str(),
        "created": written(job.created),
        "started": written(job.started),
        "completed": written(job.completed),
        "logs": logs.collect::<Vec<_>>(),
    });
    // The documentation of 1.5 has no `message`, but the vendor's Go SDK reads one for a failed job.
    if job.has_failed()
        && let Some(message) = &job.failure
    {
        status["message"] = json!(message);
    }
    status
}

pub(super) const GET: Handler<2> = Handler {
    reads: ["type", "id"],
    consider: get,
};

/// Returns a job. Each call that is carried out counts as a poll.
fn get(memory: &Memory, sent: &Sent<'_, 2>) -> Result<Effect, Refusal> {
    let [kind, id] = &sent.arguments;
    let job = id
        .id()
        .filter(|id| {
            let job = memory.jobs.get(*id);
            job.is_some_and(|job| job.kind == kind.text())
        })
        .ok_or_else(|| id.not_found("job"))?;
    Ok(Box::new(move |memory| {
        memory.poll_job(job);
        memory.jobs.get(job).map(status)
    }))
}
