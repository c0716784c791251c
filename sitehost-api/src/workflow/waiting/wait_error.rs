//! The error of a wait: the job failed, the time limit passed, or a poll failed.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::secrets::Redacted;

/// The error of a [`Wait`](crate::Wait): the job or build failed, the time limit passed, a poll failed, or nothing was
/// waited for.
///
/// Exactly one of the `is_…` predicates is true. [`last`](WaitError::last) returns the last reply, if there was one,
/// which for a failed job has its log. `S` is the type of the reply, such as [`JobStatus`](crate::job::JobStatus).
///
/// `Display` is one line that contains the cause. [`source`](StdError::source) is `None`, because it would repeat the
/// cause; [`error`](WaitError::error) returns it.
///
/// Neither `Display` nor `Debug` contains the API key or a [`Secret`](crate::Secret) of the request. Text that they
/// quote is [redacted](crate::Secret#redaction).
pub struct WaitError<S>(Box<Inner<S>>);

struct Inner<S> {
    reason: Reason,
    /// The name of the work.
    name: Redacted,
    /// The last reply.
    last: Option<S>,
    /// The state in the last reply, in the API's words.
    described: Option<Redacted>,
}

enum Reason {
    Failed,
    /// The time limit, and the error of the last poll if it failed.
    TimedOut(Duration, Option<Error>),
    Poll(Error),
    NotStarted(Error),
}

impl<S> WaitError<S> {
    fn new(reason: Reason, name: Redacted, last: Option<(S, Redacted)>) -> Self {
        let (last, described) = last.unzip();
        Self(Box::new(Inner {
            reason,
            name,
            last,
            described,
        }))
    }

    pub(crate) fn failed(name: Redacted, last: (S, Redacted)) -> Self {
        Self::new(Reason::Failed, name, Some(last))
    }

    pub(crate) fn timed_out(
        limit: Duration,
        error: Option<Error>,
        name: Redacted,
        last: Option<(S, Redacted)>,
    ) -> Self {
        Self::new(Reason::TimedOut(limit, error), name, last)
    }

    pub(crate) fn poll(error: Error, name: Redacted, last: Option<(S, Redacted)>) -> Self {
        Self::new(Reason::Poll(error), name, last)
    }

    /// The job or build has failed. [`last`](WaitError::last) has its log. The start of a stack never fails.
    #[must_use]
    pub fn is_failed(&self) -> bool {
        matches!(self.0.reason, Reason::Failed)
    }

    /// The [time limit](crate::Wait::time_limit) has passed, and the work had not ended at the last poll either. It
    /// continues in the background, and can be waited for again.
    #[must_use]
    pub fn is_timed_out(&self) -> bool {
        matches!(self.0.reason, Reason::TimedOut(..))
    }

    /// A poll failed: the request cannot be sent, was refused after the [grace period](crate::Wait::grace), or failed
    /// too often in a row. The work continues in the background. [`error`](WaitError::error) is the error of the last
    /// poll.
    #[must_use]
    pub fn is_poll_error(&self) -> bool {
        matches!(self.0.reason, Reason::Poll(_))
    }

    /// The wait was not started: this is a converted [`Error`], such as the error of the call that starts the job.
    /// [`error`](WaitError::error) returns it.
    #[must_use]
    pub fn is_not_started(&self) -> bool {
        matches!(self.0.reason, Reason::NotStarted(_))
    }

    /// Returns the last reply, if there was one.
    #[must_use]
    pub fn last(&self) -> Option<&S> {
        self.0.last.as_ref()
    }

    /// Like [`last`](WaitError::last), by value.
    #[must_use]
    pub fn into_last(self) -> Option<S> {
        self.0.last
    }

    /// Like [`error`](WaitError::error), by value.
    #[must_use]
    pub fn into_error(self) -> Option<Error> {
        match self.0.reason {
            Reason::Poll(error) | Reason::NotStarted(error) => Some(error),
            Reason::TimedOut(_, error) => error,
            Reason::Failed => None,
        }
    }

    /// Returns the error of the last poll, if it failed. A wait that timed out can have one as well.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        match &self.0.reason {
            Reason::Poll(error) | Reason::NotStarted(error) => Some(error),
            Reason::TimedOut(_, error) => error.as_ref(),
            Reason::Failed => None,
        }
    }
}

impl<S> fmt::Display for WaitError<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            reason,
            name,
            described,
            ..
        } = &*self.0;
        match reason {
            Reason::Failed => write!(f, "{name} failed")?,
            Reason::TimedOut(limit, None) => write!(f, "{name} has not ended after {limit:?}")?,
            Reason::TimedOut(limit, Some(error)) => {
                write!(
                    f,
                    "{name} has not ended after {limit:?}; the last poll failed: {error}"
                )?;
            }
            Reason::Poll(error) => write!(f, "polling {name} failed: {error}")?,
            Reason::NotStarted(error) => write!(f, "{error}")?,
        }
        match described {
            Some(last) => write!(f, "; last seen: {last}"),
            None => Ok(()),
        }
    }
}

impl<S> fmt::Debug for WaitError<S> {
    /// Omits the last reply, because its log is not redacted.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("WaitError");
        match &self.0.reason {
            Reason::Failed => out.field("reason", &"failed"),
            Reason::TimedOut(limit, error) => out
                .field("reason", &"timed out")
                .field("limit", limit)
                .field("error", error),
            Reason::Poll(error) => out.field("reason", &"poll").field("error", error),
            Reason::NotStarted(error) => out.field("reason", &"not started").field("error", error),
        };
        out.field("name", &self.0.name)
            .field("last_seen", &self.0.described)
            .finish_non_exhaustive()
    }
}

/// Has no source: `Display` contains the cause, and a printed chain would repeat it.
impl<S> StdError for WaitError<S> {}

/// For `?` in a function that makes a call, waits, and returns a `WaitError`.
impl<S> From<Error> for WaitError<S> {
    fn from(error: Error) -> Self {
        Self::new(Reason::NotStarted(error), Redacted::from(""), None)
    }
}

/// For `?` in a function that makes a call, waits, and returns an [`Error`]. The last reply is dropped, and the error
/// of the last poll if the time limit passed.
impl<S> From<WaitError<S>> for Error {
    fn from(error: WaitError<S>) -> Self {
        let kind = match error.0.reason {
            Reason::Poll(error) | Reason::NotStarted(error) => return error,
            Reason::Failed => ErrorKind::JobFailed,
            Reason::TimedOut(..) => ErrorKind::WaitTimedOut,
        };
        let Inner {
            name, described, ..
        } = *error.0;
        let described = described.unwrap_or_else(|| "no state is known".into());
        Error::new(kind)
            .with_detail(Redacted::labelled(&name, &described))
            .with_effect()
    }
}
