//! One call: its options, and the future that sends it.

use std::borrow::Cow;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::de::DeserializeOwned;
use tokio::time::Instant;

use super::deferred::Deferred;
use super::retry::{self, FailedAttempt, Limits};
use super::retry_policy::RetryPolicy;
use super::session::Session;
use super::span::CallSpan;
use crate::runtime::error::Error;
use crate::runtime::reply::envelope;
use crate::runtime::reply_part::ReplyPart;
use crate::runtime::request::Encoded;
use crate::runtime::secrets::Secret;

/// A call that is ready to be sent. Await it to send it; until then nothing happens.
///
/// [`Client::send`](crate::Client::send) and the methods of the operations return it. The request is encoded already and
/// the call borrows nothing, so it can be spawned:
///
/// ```no_run
/// use std::time::Duration;
/// use sitehost_api::{Client, cloud::image::CloudImageGet};
///
/// # async fn sample(client: Client) -> Result<(), Box<dyn std::error::Error>> {
/// let request = CloudImageGet::new(1, "my-custom-image");
/// let image = client.cloud_image_get(&request).deadline(Duration::from_secs(60)).await?;
///
/// let task = tokio::spawn(client.cloud_image_get(&request));
/// let same = task.await??;
/// # Ok(())
/// # }
/// ```
///
/// Options of one call take the place of the client's. They have no effect once the call was polled.
///
/// Dropping a call that was polled cancels it. A POST that is cancelled may have taken effect.
#[must_use = "nothing is sent before the call is awaited"]
pub struct Call<T>(Deferred<'static, Start<T>, Result<T, Error>>);

/// A request that is encoded, with what errors and spans say of it.
pub(super) struct Prepared {
    pub(super) encoded: Encoded,
    pub(super) operation: Cow<'static, str>,
    pub(super) is_read_only: bool,
    pub(super) part: ReplyPart,
    pub(super) has_secret_reply: bool,
    pub(super) secrets: Vec<Secret>,
}

struct Start<T> {
    session: Arc<Session>,
    prepared: Result<Prepared, Error>,
    completion: fn(T) -> T,
    timeout: Option<Duration>,
    deadline: Option<Duration>,
    retry: RetryPolicy,
}

impl<T> Call<T> {
    pub(super) fn new(
        session: Arc<Session>,
        prepared: Result<Prepared, Error>,
        completion: fn(T) -> T,
    ) -> Self {
        Self(Deferred::new(Start {
            retry: session.retry,
            session,
            prepared,
            completion,
            timeout: None,
            deadline: None,
        }))
    }

    fn with(self, change: impl FnOnce(&mut Start<T>)) -> Self {
        Self(self.0.with(change))
    }

    /// How long one attempt may take, from connecting to the last byte of the reply; by default the client's
    /// [`timeout`](crate::ClientBuilder::timeout).
    pub fn timeout(self, timeout: Duration) -> Self {
        self.with(|start| start.timeout = Some(timeout))
    }

    /// How long the call may take as a whole, from its first poll: waiting for the rate limit, all attempts, and the
    /// back-off between them. Unlimited by default.
    ///
    /// If the deadline passes during an attempt, the call fails with [`is_timeout`](Error::is_timeout). A POST of which
    /// nothing was sent fails with [`is_connect`](Error::is_connect) instead. If it would pass between two attempts, the
    /// call fails with the error of the last attempt. If there was no attempt,
    /// [`is_rate_limited`](Error::is_rate_limited) is true.
    pub fn deadline(self, deadline: Duration) -> Self {
        self.with(|start| start.deadline = Some(deadline))
    }

    /// When and how often the call is retried.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.with(|start| start.retry = policy)
    }
}

impl<T: DeserializeOwned + Send + 'static> Start<T> {
    async fn send(&self) -> Result<T, Error> {
        let prepared = match &self.prepared {
            Ok(prepared) => prepared,
            Err(error) => return Err(error.clone()),
        };
        let session = &*self.session;
        let others = || prepared.secrets.clone();
        let redactor = || session.redactor(&others);
        let span = CallSpan::new(
            &prepared.operation,
            session.encoder.path_of(&prepared.encoded),
            |text| redactor().quote(text),
        );
        let limits = Limits {
            rate_limit: session.limit.as_ref(),
            timeout: self.timeout,
            deadline: self
                .deadline
                .and_then(|time| Instant::now().checked_add(time)),
        };
        let attempts = retry::run(
            prepared.is_read_only,
            &self.retry,
            &limits,
            session.transport.timeout(),
            |attempt, timeout| attempt_once::<T>(session, prepared, attempt, timeout, &span),
        );
        let result = span.around(attempts).await;
        span.record_outcome(&result);
        match result {
            Ok(reply) => Ok((self.completion)(reply)),
            Err(error) => {
                let operation = redactor().quote(&prepared.operation);
                Err(error.in_call(operation, prepared.is_read_only))
            }
        }
    }
}

/// Sends the request and decodes the reply.
async fn attempt_once<T: DeserializeOwned>(
    session: &Session,
    prepared: &Prepared,
    attempt: u32,
    timeout: Option<Duration>,
    span: &CallSpan,
) -> Result<T, FailedAttempt> {
    span.attempt(attempt);
    let reply = session.transport.exchange(&prepared.encoded, timeout).await;
    span.status(match &reply {
        Ok(reply) => Some(reply.status),
        Err(error) => error.status,
    });
    let others = || prepared.secrets.clone();
    let redactor = session
        .redactor(&others)
        .with_secret_reply(prepared.has_secret_reply);
    let result = match reply {
        Err(error) => Err(error.into_failed(&redactor)),
        Ok(reply) => envelope::decode(prepared.part, reply.status, &reply.body, &redactor)
            .map_err(|error| reply.failed(error, &redactor)),
    };
    if let Err(failed) = &result {
        span.attempt_failed(attempt, &failed.error);
    }
    result
}

impl<T: DeserializeOwned + Send + 'static> Future for Call<T> {
    type Output = Result<T, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let call = &mut self.get_mut().0;
        // The future of an `async fn` that takes `self` would hold it twice.
        call.poll(context, |start| async move { start.send().await })
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").finish_non_exhaustive()
    }
}
