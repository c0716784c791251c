//! [`Route`], an entry of the table of routes.

use serde_json::Value;

use super::problem::Problem;
use super::sent::Sent;
use crate::api::Api;
use crate::spec::Method;

pub(super) struct Route {
    pub(super) method: Method,
    pub(super) path: &'static str,
    pub(super) parameters: &'static [Parameter],
    /// What it does, in one line without a full stop.
    pub(super) help: &'static str,
    /// Returns the body of the reply: what the method of [`Mock`](crate::Mock) returns, or an empty object.
    pub(super) answer: fn(&Api, &Sent) -> Result<Value, Problem>,
}

/// A parameter in the form of a POST or in the query of a GET.
pub(super) struct Parameter {
    pub(super) name: &'static str,
    /// Stands for the value in a sample: `CODE`
    pub(super) placeholder: &'static str,
    /// What the value is, in words.
    pub(super) kind: &'static str,
    pub(super) presence: Presence,
}

#[derive(PartialEq, Eq)]
pub(super) enum Presence {
    Required,
    /// It may be left out, or sent several times.
    AnyNumber,
}

impl Route {
    /// Returns how to call the route: `send a POST to /mock/push with the form code=CODE`.
    pub(super) fn usage(&self) -> String {
        let (method, path) = (self.method.as_str(), self.path);
        let parameters = match self.method {
            _ if self.parameters.is_empty() => " without parameters".to_owned(),
            Method::Get => format!(" with the query {}", self.sample()),
            Method::Post => format!(" with the form {}", self.sample()),
        };
        format!("send a {method} to {path}{parameters}")
    }

    /// Returns the parameters with placeholders as values: `code=CODE&count=COUNT`.
    pub(super) fn sample(&self) -> String {
        let sample: Vec<_> = self.parameters.iter().map(Parameter::sample).collect();
        sample.join("&")
    }
}

impl Parameter {
    pub(super) fn sample(&self) -> String {
        format!("{}={}", self.name, self.placeholder)
    }
}
