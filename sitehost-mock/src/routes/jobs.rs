//! The routes for jobs and builds.

use serde_json::{Value, json};

use super::problem::Problem;
use super::sent::Sent;
use crate::api::Api;

pub(super) fn polls(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    api.state().memory.polls = sent.number("polls")?;
    Ok(json!({}))
}

pub(super) fn fail_next_job(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let msg = sent.text("msg").to_owned();
    api.state().memory.fail_next_job(msg);
    Ok(json!({}))
}

pub(super) fn fail_next_build(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let trace = sent.text("trace").to_owned();
    api.state().memory.fail_next_build(trace);
    Ok(json!({}))
}

pub(super) fn finish(api: &Api, _: &Sent) -> Result<Value, Problem> {
    api.state().memory.finish_jobs();
    Ok(json!({}))
}

pub(super) fn push(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let pushed = api.state().memory.push(sent.text("code"))?;
    Ok(json!({ "build_id": pushed.build_id.to_string(), "version": pushed.version }))
}
