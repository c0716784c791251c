//! [`Recorded`], a request as the mock recorded it.

use std::fmt;

use crate::decode::{Decoded, Pair};
use crate::fault::Fault;
use crate::redactor::Redactor;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::spec::Operation;

/// A request that the mock received.
///
/// Secrets are replaced by `***`: the value of every parameter that the spec marks as a password, such as the key, and
/// the mock's key wherever else it occurs. Only [`expose_body`](Self::expose_body) and
/// [`expose_query`](Self::expose_query) return the bytes as they were sent. `Debug` does not show them.
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

/// Whether the mock accepted a request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The request was valid. Its reply was the usual one, unless a [fault](Recorded::fault) changed it.
    Accepted,
    /// The request was refused for this reason.
    Refused(Refusal),
}

impl Recorded {
    pub(crate) fn new(
        request: Request,
        decoded: Decoded,
        operation: Option<&Operation>,
        outcome: Outcome,
        fault: Option<Fault>,
        redactor: &Redactor<'_>,
    ) -> Self {
        let sent = decoded.query.iter().chain(&decoded.form).flatten();
        Self {
            method: redactor.text(&request.method),
            path: redactor.path(&request.path),
            content_type: request
                .content_type
                .map(|content_type| redactor.text(&content_type)),
            parameters: sent
                .map(|pair| redactor.parameter(operation, pair))
                .collect(),
            operation: operation.map(|operation| operation.id.clone()),
            outcome,
            fault,
            query: request.query,
            body: request.body,
        }
    }

    /// Returns the HTTP method, for example `POST`.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the path without the query, for example `/1.0/cloud/image/create.json`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the `content-type` header.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Returns the decoded names and values, in the order in which they were sent: those of the query, then those of
    /// the body. A part that does not decode adds none. Secrets are redacted.
    #[must_use]
    pub fn parameters(&self) -> Vec<(&str, &str)> {
        self.parameters
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// Returns the id of the operation with this method and path, for example `cloud_image_create`.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// Returns the fault that applied to the call. The mock does not record a request whose fault is
    /// [`Fault::CutBefore`].
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// Returns whether the call took effect, for example created an image, even if its reply was lost.
    ///
    /// [`Fault`] documents with which faults a call is carried out.
    #[must_use]
    pub fn is_carried_out(&self) -> bool {
        self.outcome == Outcome::Accepted && self.fault.as_ref().is_none_or(Fault::is_carried_out)
    }

    /// Returns whether the request was accepted or refused.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Returns the body as it was sent, **including the key**. A body over [`BODY_LIMIT`](crate::BODY_LIMIT) is
    /// truncated to that size.
    #[must_use]
    pub fn expose_body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the query as it was sent, without the `?`, **including the key**.
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
            // Only the kind, because a fault's text may hold the key.
            .field("fault", &self.fault.as_ref().map(Fault::kind))
            .field(
                "query",
                &format_args!("{} bytes", self.query.as_ref().map_or(0, String::len)),
            )
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}
