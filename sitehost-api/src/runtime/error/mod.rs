//! What can go wrong with a call.

mod kind;
mod predicates;
#[cfg(test)]
mod tests;

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

pub use self::kind::ErrorKind;
use crate::runtime::secrets::Redacted;

/// Why a call failed, or why a client could not be built.
///
/// [`kind`](Error::kind) says what happened. Each kind has a predicate, such as
/// [`is_refused`](Error::is_refused), whose documentation has a section on troubleshooting. Exactly one
/// predicate is true. After a failed create,
/// [`may_have_taken_effect`](Error::may_have_taken_effect) tells whether it can be sent again.
///
/// `Display` is one line: the operation, what happened, the API's message or the cause, the HTTP
/// status, and the number of attempts if there were several. [`source`](StdError::source) is `None`,
/// since the line holds the cause already. Quotations are cut to 200 characters, and characters that
/// could break, hide or reorder text are escaped as in Rust: `\n`, `\u{202e}`.
///
/// No part of an error holds the API key or a [`Secret`](crate::Secret) of the request: text that quotes
/// the server or the request is [redacted](crate::Secret#redaction).
#[derive(Clone)]
pub struct Error(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    /// Whether the reply holds `"status": false`.
    explicit: bool,
    /// Whether the call could have had an effect that sending it again would repeat.
    has_effect: bool,
    operation: Option<Redacted>,
    status: Option<u16>,
    /// The API's reason, whole.
    message: Option<Redacted>,
    /// What happened, in more detail.
    detail: Option<Redacted>,
    json_path: Option<Redacted>,
    attempts: u32,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self(Arc::new(Inner {
            kind,
            explicit: false,
            has_effect: false,
            operation: None,
            status: None,
            message: None,
            detail: None,
            json_path: None,
            attempts: 0,
        }))
    }

    /// A refusal by the API, `explicit` where the reply holds `"status": false`.
    pub(crate) fn refused(explicit: bool) -> Self {
        Self::new(ErrorKind::Refused).with(|inner| inner.explicit = explicit)
    }

    /// A client that cannot be built. `detail` must not quote an option's value.
    pub(crate) fn config(detail: impl Into<Redacted>) -> Self {
        Self::new(ErrorKind::Config).with_detail(detail)
    }

    fn with(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    pub(crate) fn with_status(self, status: impl Into<Option<u16>>) -> Self {
        self.with(|inner| inner.status = status.into())
    }

    pub(crate) fn with_message(self, message: Option<Redacted>) -> Self {
        self.with(|inner| inner.message = message)
    }

    pub(crate) fn with_detail(self, detail: impl Into<Redacted>) -> Self {
        self.with(|inner| inner.detail = Some(detail.into()))
    }

    pub(crate) fn with_json_path(self, path: impl Into<Redacted>) -> Self {
        self.with(|inner| inner.json_path = Some(path.into()))
    }

    /// Sets that work was started, so the error may have taken effect although it names no call.
    pub(crate) fn with_effect(self) -> Self {
        self.with(|inner| inner.has_effect = true)
    }

    /// Sets the number of attempts.
    pub(crate) fn after(self, attempts: u32) -> Self {
        self.with(|inner| inner.attempts = attempts)
    }

    /// Names the call that failed.
    pub(crate) fn in_call(self, operation: impl Into<Redacted>, is_read_only: bool) -> Self {
        self.with(|inner| {
            inner.has_effect = !is_read_only;
            inner.operation = Some(operation.into());
        })
    }

    /// The API's reason, redacted. The first 64 KiB of it are kept.
    ///
    /// It can have several lines: line feeds, carriage returns before them, and tabs are as they came.
    /// Other control characters, and characters that hide or reorder text, are escaped.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_ref().map(Redacted::as_str)
    }

    /// The number of attempts to send the call; 0 if there was none, such as for an invalid request.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The HTTP status of the reply, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The operation that failed. `None` for a client that could not be built.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_ref().map(Redacted::as_str)
    }

    /// The path to the value in the reply that was not understood: `return.job_id`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_ref().map(Redacted::as_str)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        if let Some(operation) = &inner.operation {
            write!(f, "{operation}: ")?;
        }
        f.write_str(inner.kind.text())?;
        // A reply that was not understood can say that the call succeeded, which is not why it failed.
        let is_reason = inner.kind != ErrorKind::Decode;
        let message = inner.message.as_ref();
        let reason = message.filter(|_| is_reason);
        for part in [reason, inner.detail.as_ref()].into_iter().flatten() {
            write!(f, ": {part}")?;
        }
        if let Some(path) = &inner.json_path {
            write!(f, " at `{path}`")?;
        }
        if let Some(message) = message.filter(|_| !is_reason) {
            write!(f, "; the API said: {message}")?;
        }
        match (inner.status, inner.attempts) {
            (None, 0 | 1) => {}
            (Some(status), 0 | 1) => write!(f, " (HTTP {status})")?,
            (None, attempts) => write!(f, " (after {attempts} attempts)")?,
            (Some(status), attempts) => write!(f, " (HTTP {status} after {attempts} attempts)")?,
        }
        if self.may_have_taken_effect() {
            f.write_str("; it may have taken effect")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("has_effect", &inner.has_effect)
            .field("operation", &inner.operation)
            .field("status", &inner.status)
            .field("message", &inner.message)
            .field("detail", &inner.detail)
            .field("json_path", &inner.json_path)
            .field("attempts", &inner.attempts)
            .finish()
    }
}

/// Without a source: `Display` ends with the cause, and a chain that is printed would say it twice.
impl StdError for Error {}
