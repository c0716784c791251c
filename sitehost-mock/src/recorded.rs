//! What the mock remembers of a request.

use std::fmt;

use crate::decode::{Decoded, Pair};
use crate::fault::Fault;
use crate::mask::Mask;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::spec::Operation;

/// A request that the mock received.
///
/// Secrets are masked as `***`: the value of every parameter that the API description calls a password, which the key is,
/// and the mock's key wherever else it occurs. Only [`expose_body`](Self::expose_body) and
/// [`expose_query`](Self::expose_query) show what was sent; `Debug` does not.
#[derive(Clone)]
pub struct Recorded {
    method: String,
    path: String,
    content_type: Option<String>,
    parameters: Vec<Pair>,
    operation: Option<String>,
    outcome: Outcome,
    fault: Option<Fault>,
    query: Option<String>,
    body: Vec<u8>,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// It keeps to the API description, asks for nothing that is not there, and was answered, unless it met a
    /// [fault](Recorded::fault).
    Accepted,
    /// It was refused, for this reason.
    Refused(Refusal),
}

impl Recorded {
    pub(crate) fn new(
        request: Request,
        decoded: Decoded,
        operation: Option<&Operation>,
        outcome: Outcome,
        fault: Option<Fault>,
        mask: &Mask<'_>,
    ) -> Self {
        let sent = decoded.query.iter().chain(&decoded.form).flatten();
        Self {
            method: mask.text(&request.method),
            path: mask.path(&request.path),
            content_type: request
                .content_type
                .map(|content_type| mask.text(&content_type)),
            parameters: sent.map(|pair| mask.parameter(pair)).collect(),
            operation: operation.map(|operation| operation.id.clone()),
            outcome,
            fault,
            query: request.query,
            body: request.body,
        }
    }

    /// The HTTP method, `POST` for example.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The path, `/1.0/cloud/image/create.json` for example; without the query.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The content type of the body, as the request states it.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The decoded parameters as (name, value), in the order in which they came: those of the query, then those of the
    /// body. Empty where neither could be decoded. Secrets are masked.
    #[must_use]
    pub fn parameters(&self) -> Vec<(&str, &str)> {
        self.parameters
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// The id of the operation that has this method and path, `cloud_image_create` for example.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// The fault that the call met. [`Fault::CutBefore`] is not among them, since such a request is not recorded.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// Whether the call did what it asked for, whatever became of the answer.
    ///
    /// The real API would now have a new image, for example. See [`Fault`] on which faults let a call through.
    #[must_use]
    pub fn is_carried_out(&self) -> bool {
        self.outcome == Outcome::Accepted && self.fault.as_ref().is_none_or(Fault::is_carried_out)
    }

    /// What came of the request.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The body byte for byte, **with the key in it**; a body over [`BODY_LIMIT`](crate::BODY_LIMIT) cut to that size.
    #[must_use]
    pub fn expose_body(&self) -> &[u8] {
        &self.body
    }

    /// The query as it stood in the URL, without the `?`, **with the key in it**.
    #[must_use]
    pub fn expose_query(&self) -> Option<&str> {
        self.query.as_deref()
    }
}

impl fmt::Debug for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorded")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("content_type", &self.content_type)
            .field("parameters", &self.parameters)
            .field("operation", &self.operation)
            .field("outcome", &self.outcome)
            // Only its kind: a test may have put the key into its text.
            .field("fault", &self.fault.as_ref().map(Fault::kind))
            .field(
                "query",
                &format_args!("{} bytes", self.query.as_ref().map_or(0, String::len)),
            )
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}
