//! The routes that tell what was called.

use serde_json::{Value, json};

use super::problem::Problem;
use super::sent::Sent;
use crate::api::Api;
use crate::recorded::{Outcome, Recorded};
use crate::redactor::Redactor;

/// Returns what [`Recorded`] shows without its methods named `expose_…`. Secrets are redacted already, but for those in
/// a fault.
fn request(recorded: &Recorded, redactor: &Redactor<'_>) -> Value {
    let (outcome, reason) = match recorded.outcome() {
        Outcome::Accepted => ("accepted", None),
        Outcome::Refused(refusal) => ("refused", Some(refusal.to_string())),
    };
    json!({
        "method": recorded.method(),
        "path": recorded.path(),
        "content_type": recorded.content_type(),
        "parameters": recorded.parameters(),
        "operation": recorded.operation(),
        "outcome": outcome,
        "reason": reason,
        "fault": recorded.fault().map(|fault| redactor.fault(fault)),
        "carried_out": recorded.is_carried_out(),
    })
}

pub(super) fn requests(api: &Api, _: &Sent) -> Result<Value, Problem> {
    let redactor = api.redactor();
    let state = api.state();
    let requests: Vec<_> = state
        .recorded
        .iter()
        .map(|recorded| request(recorded, &redactor))
        .collect();
    Ok(json!({ "requests": requests, "cut_before_reading": state.cut_before_reading }))
}

pub(super) fn carried_out(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let count = api.carried_out(sent.text("operation"))?;
    Ok(json!({ "carried_out": count }))
}
