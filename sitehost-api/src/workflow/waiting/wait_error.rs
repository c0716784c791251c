//! Why waiting did not end well.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::secrets::Redacted;

/// Why a [`Wait`](crate::Wait) did not end well: what was waited for failed, or the time was up, or asking went wrong.
///
/// Exactly one of the `is_…` predicates is true. Each has what was seen last, where anything was: with it a program can
/// show the log of a failed job. `S` is what the API says when it is asked, such as
/// [`JobStatus`](crate::job::JobStatus).
///
/// `Display` is one line that ends with what went wrong. [`source`](StdError::source) is `None`, since it would say that
/// again; [`error`](WaitError::error) gives it.
///
/// Neither `Display` nor `Debug` holds the API key or a [`Secret`](crate::Secret) of the request: what they quote is
/// [redacted](crate::Secret#redaction).
pub struct WaitError<S>(Box<Inner<S>>);

struct Inner<S> {
    reason: Reason,
    /// What was waited for.
    name: Redacted,
    last: Option<S>,
    /// What was seen last, in the API's words.
    described: Option<Redacted>,
}

enum Reason {
    Failed,
    /// With what went wrong when it was last asked for, if anything did.
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

    /// What was waited for ended, and failed. [`last`](WaitError::last) has its log.
    #[must_use]
    pub fn is_failed(&self) -> bool {
        matches!(self.0.reason, Reason::Failed)
    }

    /// The [time limit](crate::Wait::time_limit) was up, and the last poll, which follows it, did not see it ended either.
    /// It goes on all the same, and can be waited for again.
    #[must_use]
    pub fn is_timed_out(&self) -> bool {
        matches!(self.0.reason, Reason::TimedOut(..))
    }

    /// Asking how far it is went wrong: the request cannot be sent, was refused after the [grace
    /// period](crate::Wait::grace), or failed too often in a row. What was waited for goes on all the same.
    /// [`error`](WaitError::error) is what went wrong last.
    #[must_use]
    pub fn is_poll_error(&self) -> bool {
        matches!(self.0.reason, Reason::Poll(_))
    }

    /// Nothing was waited for: it is an [`Error`] that was converted, such as that of the call that should have started
    /// the job. [`error`](WaitError::error) is that error.
    #[must_use]
    pub fn is_not_started(&self) -> bool {
        matches!(self.0.reason, Reason::NotStarted(_))
    }

    /// What was seen last, if anything was.
    #[must_use]
    pub fn last(&self) -> Option<&S> {
        self.0.last.as_ref()
    }

    /// The same, to keep.
    #[must_use]
    pub fn into_last(self) -> Option<S> {
        self.0.last
    }

    /// The same [`error`](WaitError::error), to keep.
    #[must_use]
    pub fn into_error(self) -> Option<Error> {
        match self.0.reason {
            Reason::Poll(error) | Reason::NotStarted(error) => Some(error),
            Reason::TimedOut(_, error) => error,
            Reason::Failed => None,
        }
    }

    /// What went wrong when it was last asked for, also where the time was up before that ended the wait.
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
            Reason::TimedOut(limit, None) => write!(f, "{name} is not done after {limit:?}")?,
            Reason::TimedOut(limit, Some(error)) => {
                write!(
                    f,
                    "{name} is not done after {limit:?}; the last poll failed: {error}"
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
    /// Without what was seen last: a log can hold anything.
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

/// Without a source: `Display` says what went wrong, and a chain that is printed would say it twice.
impl<S> StdError for WaitError<S> {}

/// For a function that makes a call and waits, and returns a `WaitError`.
impl<S> From<Error> for WaitError<S> {
    fn from(error: Error) -> Self {
        Self::new(Reason::NotStarted(error), Redacted::from(""), None)
    }
}

/// For a function that makes a call and waits, and returns an [`Error`]. What was seen last is lost.
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
        Error::new(kind)
            .with_detail(described.unwrap_or_else(|| "no state is known".into()))
            .in_call(name, false)
    }
}
