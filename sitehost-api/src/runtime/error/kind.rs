//! The kinds of errors.

use std::fmt;

/// Why a call failed: [`Error::kind`](crate::Error::kind).
///
/// Each kind has a predicate of [`Error`](crate::Error) whose documentation says more. New kinds may be added, so a
/// `match` needs a `_` arm. `Display` is the name as in the predicates, such as `rate_limited`, which is
/// also the outcome in spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The API answered and refused the call: [`Error::is_refused`](crate::Error::is_refused).
    Refused,
    /// The rate limit did not admit the call: [`Error::is_rate_limited`](crate::Error::is_rate_limited).
    RateLimited,
    /// The reply was not complete in time: [`Error::is_timeout`](crate::Error::is_timeout).
    Timeout,
    /// No connection could be made: [`Error::is_connect`](crate::Error::is_connect).
    Connect,
    /// The connection broke after it was made: [`Error::is_connection_lost`](crate::Error::is_connection_lost).
    ConnectionLost,
    /// The reply was not understood: [`Error::is_decode`](crate::Error::is_decode).
    Decode,
    /// The reply is longer than the client accepts: [`Error::is_reply_too_large`](crate::Error::is_reply_too_large).
    ReplyTooLarge,
    /// The reply is a redirect: [`Error::is_redirect`](crate::Error::is_redirect).
    Redirect,
    /// The pages of a list do not add up: [`Error::is_inconsistent_list`](crate::Error::is_inconsistent_list).
    InconsistentList,
    /// The request cannot be sent: [`Error::is_invalid_request`](crate::Error::is_invalid_request).
    InvalidRequest,
    /// A list has no entry with the name: [`Error::is_not_found`](crate::Error::is_not_found).
    NotFound,
    /// The job that was waited for failed: [`Error::is_job_failed`](crate::Error::is_job_failed).
    JobFailed,
    /// The job that was waited for did not end in time: [`Error::is_wait_timed_out`](crate::Error::is_wait_timed_out).
    WaitTimedOut,
    /// The client could not be built: [`Error::is_config`](crate::Error::is_config).
    Config,
}

impl ErrorKind {
    /// The name, as in the predicates.
    pub(crate) fn name(self) -> &'static str {
        match self {
            ErrorKind::Refused => "refused",
            ErrorKind::RateLimited => "rate_limited",
            ErrorKind::Timeout => "timeout",
            ErrorKind::Connect => "connect",
            ErrorKind::ConnectionLost => "connection_lost",
            ErrorKind::Decode => "decode",
            ErrorKind::ReplyTooLarge => "reply_too_large",
            ErrorKind::Redirect => "redirect",
            ErrorKind::InconsistentList => "inconsistent_list",
            ErrorKind::InvalidRequest => "invalid_request",
            ErrorKind::NotFound => "not_found",
            ErrorKind::JobFailed => "job_failed",
            ErrorKind::WaitTimedOut => "wait_timed_out",
            ErrorKind::Config => "config",
        }
    }

    pub(super) fn text(self) -> &'static str {
        match self {
            ErrorKind::Refused => "the API refused the call",
            ErrorKind::RateLimited => "over the API's rate limit",
            ErrorKind::Timeout => "no complete reply came in time",
            ErrorKind::Connect => "could not connect",
            ErrorKind::ConnectionLost => "the connection was lost",
            ErrorKind::Decode => "the reply was not understood",
            ErrorKind::ReplyTooLarge => "the reply is too large",
            ErrorKind::Redirect => "the reply is a redirect, which is not followed",
            ErrorKind::InconsistentList => "the list is inconsistent",
            ErrorKind::InvalidRequest => "the request cannot be sent",
            ErrorKind::NotFound => "not found",
            ErrorKind::JobFailed => "the job or build failed",
            ErrorKind::WaitTimedOut => "the job or build did not end in time",
            ErrorKind::Config => "the client cannot be built",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
