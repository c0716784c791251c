//! [`Sent`], the parameters that a route was called with, checked against the table of routes.

use std::str::FromStr;

use super::problem::Problem;
use super::route::{Parameter, Presence, Route};
use crate::decode::{Decoded, Pair};
use crate::request::Request;
use crate::spec::Method;

#[derive(Debug)]
pub(super) struct Sent(Vec<Pair>);

impl Sent {
    /// Takes the parameters from where the method carries them. The messages quote names and no values, because any value
    /// may be a key in the wrong place.
    pub(super) fn read(
        route: &Route,
        request: &Request,
        decoded: Decoded,
    ) -> Result<Self, Problem> {
        let problem =
            |what: &str| Problem::bad_request(format!("{what} Instead, {}.", route.usage()));
        let pairs = match route.method {
            Method::Get => decoded.query,
            Method::Post if request.query.is_some() => {
                return Err(problem("The URL has a query."));
            }
            Method::Post => decoded.form,
        };
        let sent = Self(pairs.map_err(|refusal| problem(&refusal.to_string()))?);
        for (name, value) in &sent.0 {
            if !route.parameters.iter().any(|known| known.name == name) {
                return Err(problem(&format!("Parameter `{name}` is unknown.")));
            }
            if value.is_empty() {
                return Err(problem(&format!("Parameter `{name}` is empty.")));
            }
        }
        for Parameter { name, presence, .. } in route.parameters {
            match sent.all(name).count() {
                0 if *presence == Presence::Required => {
                    return Err(problem(&format!("Parameter `{name}` is missing.")));
                }
                2.. if *presence == Presence::Required => {
                    return Err(problem(&format!(
                        "Parameter `{name}` is sent more than once."
                    )));
                }
                _ => {}
            }
        }
        Ok(sent)
    }

    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.iter().filter(move |(sent, _)| sent == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Returns the value of a required parameter.
    pub(super) fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Returns the value of a required parameter that is a whole number.
    pub(super) fn number<N: FromStr>(&self, name: &str) -> Result<N, Problem> {
        self.text(name).parse().map_err(|_| {
            Problem::bad_request(format!(
                "Parameter `{name}` must be a whole number such as 3."
            ))
        })
    }
}
