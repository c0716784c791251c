//! One call: its options, and the future that sends it.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::de::DeserializeOwned;

use super::deferred::Deferred;
use super::outgoing::{Outgoing, Prepared};
use super::retry_policy::RetryPolicy;
use super::session::Session;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::reply::envelope;

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

struct Start<T> {
    outgoing: Outgoing,
    completion: fn(T) -> T,
}

impl<T> Call<T> {
    pub(super) fn new(
        session: Arc<Session>,
        prepared: Result<Prepared, Error>,
        completion: fn(T) -> T,
    ) -> Self {
        Self(Deferred::new(Start {
            outgoing: Outgoing::new(session, prepared),
            completion,
        }))
    }

    fn with(self, change: impl FnOnce(&mut Outgoing)) -> Self {
        Self(self.0.with(|start| change(&mut start.outgoing)))
    }

    /// How long one attempt may take, from connecting to the last byte of the reply; by default the client's
    /// [`timeout`](crate::ClientBuilder::timeout).
    pub fn timeout(self, timeout: Duration) -> Self {
        self.with(|outgoing| outgoing.timeout = Some(timeout))
    }

    /// How long the call may take as a whole, from its first poll: waiting for the rate limit, all attempts, and the
    /// back-off between them. Unlimited by default.
    ///
    /// If the deadline passes during an attempt, the call fails with [`is_timeout`](Error::is_timeout). A POST of which
    /// nothing was sent fails with [`is_connect`](Error::is_connect) instead. If it would pass between two attempts, the
    /// call fails with the error of the last attempt. If there was no attempt,
    /// [`is_rate_limited`](Error::is_rate_limited) is true.
    pub fn deadline(self, deadline: Duration) -> Self {
        self.with(|outgoing| outgoing.deadline = Some(deadline))
    }

    /// When and how often the call is retried.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.with(|outgoing| outgoing.retry = policy)
    }
}

impl<T: DeserializeOwned + Send + 'static> Start<T> {
    async fn send(&self) -> Result<T, Error> {
        let mut reply = None;
        self.outgoing
            .send(&mut |part, status, body, redactor| {
                reply = Some(envelope::decode(part, status, body, redactor)?);
                Ok(())
            })
            .await?;
        // `send` succeeds only after the closure has.
        let reply = reply.ok_or_else(|| Error::new(ErrorKind::Decode))?;
        Ok((self.completion)(reply))
    }
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
