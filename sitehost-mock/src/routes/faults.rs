//! The routes that make calls fail: faults and the rate limit.

use serde_json::{Value, json};

use super::problem::Problem;
use super::sent::Sent;
use crate::api::Api;
use crate::fault::plan::Plan;
use crate::fault::rule::Rule;
use crate::rate_limit::RateLimit;

fn rules(api: &Api, sent: &Sent, name: &str) -> Result<Vec<Rule>, Problem> {
    let rule = |text: &str| {
        let rule: Rule = text
            .parse()
            .map_err(|error| Problem::bad_request(format!("Parameter `{name}`: {error}.")))?;
        if let Some(operation) = &rule.operation {
            api.spec.check_id(operation)?;
        }
        Ok(rule)
    };
    sent.all(name).map(rule).collect()
}

/// Adds all faults, or none if one is invalid.
pub(super) fn add(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let (next, standing) = (rules(api, sent, "next")?, rules(api, sent, "fault")?);
    if next.is_empty() && standing.is_empty() {
        return Err(Problem::bad_request(
            "No fault is sent; send `next` for one call or `fault` for every call, for example next=cut-after.".to_owned(),
        ));
    }
    let mut state = api.state();
    for rule in next {
        state.faults.add_next(rule);
    }
    for rule in standing {
        state.faults.add_standing(rule);
    }
    Ok(json!({}))
}

pub(super) fn clear(api: &Api, _: &Sent) -> Result<Value, Problem> {
    api.state().faults = Plan::default();
    Ok(json!({}))
}

pub(super) fn rate_limit(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let calls = match sent.text("calls") {
        "none" => None,
        text => match text.parse() {
            Ok(calls) if calls > 0 => Some(calls),
            _ => {
                return Err(Problem::bad_request(
                    "Parameter `calls` must be a whole number of 1 or more, or `none`.".to_owned(),
                ));
            }
        },
    };
    api.state().rate_limit = RateLimit::new(calls);
    Ok(json!({}))
}
