//! The future that the `ensure_…` methods return, and its options.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::generated::cloud::image::CloudImage;
use crate::generated::job::JobStatus;
use crate::runtime::client::deferred::Deferred;
use crate::runtime::error::Error;
use crate::workflow::ensure::Ensured;
use crate::workflow::waiting::MAX_WAIT;

/// A look for something, and its creation if it is not there. Returned by [`Client::ensure_image`],
/// [`Client::ensure_dns_record`] and [`Client::ensure_ssh_key`].
///
/// Await or spawn it to start; options have no effect after that.
///
/// # After a create whose reply was lost
///
/// A create that [may have taken effect](Error::may_have_taken_effect) is not sent again. Instead the list is read
/// again, at once and after pauses that grow from 1 to 15 seconds, until it has what was to be created or the
/// [time limit](Ensure::time_limit) has passed. A list that cannot be read counts as one that does not have it.
/// If it is not found, the error of the create is returned.
///
/// # Limits
///
/// The API has no call that looks and creates at once. Two programs that look at the same time can both create, so
/// that there are two records or two keys. An image is in the list only once its job has ended; until then a second
/// program sends another create, and whether the API refuses it is not documented. What another program creates
/// between the look and a create whose reply was lost is returned as [`Created`](Ensured::Created).
///
/// # Cancellation
///
/// Dropping it cancels it. A create that was on its way may have taken effect, and a job continues. Another call
/// finds what it created, an image once its job has ended.
///
/// [`Client::ensure_image`]: crate::Client::ensure_image
/// [`Client::ensure_dns_record`]: crate::Client::ensure_dns_record
/// [`Client::ensure_ssh_key`]: crate::Client::ensure_ssh_key
#[must_use = "nothing is sent before it is awaited"]
pub struct Ensure<'a, T>(Deferred<'a, Start<'a, T>, Outcome<T>>);

pub(super) type Outcome<T> = Result<Ensured<T>, Error>;

struct Start<'a, T> {
    options: Options<'a>,
    run: Run<T>,
}

pub(super) struct Options<'a> {
    /// `None` for the default, which depends on what is created.
    pub(super) time_limit: Option<Duration>,
    /// Called with each state of the job that creates an image.
    pub(super) on_progress: Option<Callback<'a>>,
}

type Callback<'a> = Box<dyn FnMut(&JobStatus) + Send + 'a>;

/// Makes the calls.
type Run<T> = Box<dyn for<'o> FnOnce(Options<'o>) -> Running<'o, T> + Send>;

pub(super) type Running<'o, T> = Pin<Box<dyn Future<Output = Outcome<T>> + Send + 'o>>;

impl<T> Ensure<'static, T> {
    pub(super) fn new(
        run: impl for<'o> FnOnce(Options<'o>) -> Running<'o, T> + Send + 'static,
    ) -> Self {
        Self(Deferred::new(Start {
            options: Options {
                time_limit: None,
                on_progress: None,
            },
            run: Box::new(run),
        }))
    }
}

impl<T> Ensure<'_, T> {
    /// Sets how long to wait, after the create, for what it creates.
    ///
    /// For an image, it is the time limit of the [`Wait`](crate::Wait) for its job; 30 minutes by default. After a
    /// create whose reply was lost, it is how long the list is read again; five minutes by default for an image,
    /// and one minute for a record or a key. One last look follows, with a timeout of ten seconds. With a limit of
    /// zero, that look is the only one.
    ///
    /// The calls up to the create have the [client's timeouts](crate::Client#retries).
    pub fn time_limit(self, limit: Duration) -> Self {
        Self(
            self.0
                .with(|start| start.options.time_limit = Some(limit.min(MAX_WAIT))),
        )
    }
}

impl<'a> Ensure<'a, CloudImage> {
    /// Calls `callback` with the reply to each poll of the job that creates the image. It is not called if the image is
    /// there already, or if the reply to the create was lost.
    pub fn on_progress<'b>(
        self,
        callback: impl FnMut(&JobStatus) + Send + 'b,
    ) -> Ensure<'b, CloudImage>
    where
        'a: 'b,
    {
        Ensure(self.0.map(|start| Start {
            options: Options {
                time_limit: start.options.time_limit,
                on_progress: Some(Box::new(callback) as Callback<'b>),
            },
            run: start.run,
        }))
    }
}

/// Nothing in it is pinned but the boxed future.
impl<T> Unpin for Ensure<'_, T> {}

impl<'a, T: 'a> Future for Ensure<'a, T> {
    type Output = Outcome<T>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let ensure = &mut self.get_mut().0;
        ensure.poll(context, |start| (start.run)(start.options))
    }
}

impl<T> fmt::Debug for Ensure<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Ensure");
        if let Some(start) = self.0.options() {
            out.field("time_limit", &start.options.time_limit);
        }
        out.finish_non_exhaustive()
    }
}
