//! The client.

use std::fmt;
use std::sync::Arc;

use crate::runtime::encoded::Layout;
use crate::runtime::envelope;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::key::Key;
use crate::runtime::mask::{Redacted, Redactor};
use crate::runtime::retry::{self, Failed, Repeats};
use crate::runtime::trace::CallSpan;
use crate::runtime::transport::Transport;
use crate::{ClientBuilder, Encoded, Params, Preview, RateLimit, Request, Secret};

/// A client of the SiteHost API.
///
/// It has one method for each operation, such as
/// [`cloud_image_create`](Client::cloud_image_create), and [`send`](Client::send) for any
/// [`Request`]. Build one and keep it: it holds a pool of connections. A clone is cheap and shares
/// them. Calls need a Tokio runtime with its timer and IO enabled. Nothing is logged, unless the
/// feature `tracing` is on; see the [crate's documentation](crate#tracing).
///
/// # Repeats
///
/// What the API's rate limiter refused is sent again, GET and POST alike, since it refuses before it
/// carries out a call: for up to [a minute](ClientBuilder::rate_limit_timeout), and at the pace that
/// the API allows. [`RateLimit`] describes how that is found out.
///
/// After other failures a call is sent up to [four times](ClientBuilder::max_attempts) in all, with
/// [pauses](ClientBuilder::repeat_pauses) of 250 ms, 500 ms and 1 s between, or as long as the
/// reply's `Retry-After` asks:
///
/// - any call whose connection could not be made, unless the host's name does not exist or the proxy
///   asks for a password;
/// - a GET that timed out, whose connection was lost, or that was answered by a proxy in the API's
///   place: HTTP 502, 503, 504 and 520 to 524.
///
/// Nothing else is repeated, above all no POST that may have been carried out. Both sorts can be
/// switched off: [`ClientBuilder::repeat_after_rate_limit`] and
/// [`ClientBuilder::repeat_after_failure`]. Timeouts count for each attempt, so a GET that times
/// out each time takes four times the timeout and the pauses, a bit more than eight minutes by
/// default. Wrap a call in `tokio::time::timeout` for a limit on all of it; a POST that is dropped
/// under way may have taken effect.
///
/// # Connections
///
/// A connection that was idle for [four seconds](ClientBuilder::pool_idle_timeout) is not used
/// again. Before a POST the client looks whether the server closed the connection meanwhile, so a
/// POST is lost only if the server closes it while the request is on its way; then
/// [`may_have_taken_effect`](Error::may_have_taken_effect) is `true`.
///
/// A connection belongs to the runtime of the call that made it. While that runtime does not run,
/// such as a current-thread runtime outside of `block_on`, a call from another runtime that gets the
/// connection waits until its timeout, and fails as one that [never
/// connected](Error::is_connect). Build a client in each runtime, or keep one runtime for all calls.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) key: Key,
    pub(crate) layout: Layout,
    pub(crate) transport: Transport,
    pub(crate) repeats: Repeats,
    pub(crate) limit: Option<RateLimit>,
}

impl Client {
    /// A client with this API key and defaults for the rest.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config) if the key is empty, holds control characters, or has quotes or
    /// white space around it, or if the system's trusted certificates cannot be loaded.
    pub fn new(key: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(key).build()
    }

    /// Starts to build a client with this API key.
    pub fn builder(key: impl Into<Secret>) -> ClientBuilder {
        ClientBuilder::new(key)
    }

    /// A client from the environment: the API key in `SITEHOST_API_KEY`, and the base URL in
    /// `SITEHOST_BASE_URL` if it is set. [`ClientBuilder::from_env`] takes more options.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config), with the name of the variable that is missing or wrong.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }

    pub(crate) fn from_inner(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Sends a request and returns what the API returns.
    ///
    /// This is the only place that talks to the network; the methods of the operations call it.
    ///
    /// # Errors
    ///
    /// Any but [`is_config`](Error::is_config). After a failed POST,
    /// [`may_have_taken_effect`](Error::may_have_taken_effect) says whether it can be sent again.
    pub async fn send<R: Request + ?Sized>(&self, request: &R) -> Result<R::Reply, Error> {
        let encoded = self.encode(request)?;
        let span = CallSpan::new(request, |text| self.quote(request, text));
        let (repeats, limit) = (self.0.repeats, self.0.limit.as_ref());
        let attempts = retry::repeat(encoded.method(), repeats, limit, |attempt| {
            self.attempt(request, &encoded, attempt, &span)
        });
        let sent = span.around(attempts).await;
        span.finish(&sent);
        self.finish(request, sent)
    }

    async fn attempt<R: Request + ?Sized>(
        &self,
        request: &R,
        encoded: &Encoded,
        attempt: u32,
        span: &CallSpan,
    ) -> Result<R::Reply, Failed> {
        span.attempt(attempt);
        let result = self.exchange(request, encoded, span).await;
        if let Err(failed) = &result {
            span.failed(attempt, &failed.error);
        }
        result
    }

    async fn exchange<R: Request + ?Sized>(
        &self,
        request: &R,
        encoded: &Encoded,
        span: &CallSpan,
    ) -> Result<R::Reply, Failed> {
        let reply = self.0.transport.exchange(encoded).await;
        span.status(match &reply {
            Ok(reply) => Some(reply.status),
            Err(failure) => failure.status,
        });
        let fill = |params: &mut Params| request.encode(params);
        let redactor = self.redactor(&fill);
        let reply = reply.map_err(|failure| failure.into_failed(&redactor))?;
        if let Some(good) = envelope::read(reply.status, &reply.body) {
            return Ok(good);
        }
        envelope::recover(reply.status, &reply.body, &redactor)
            .map_err(|error| reply.failed(error, &redactor))
    }

    /// What [`send`](Client::send) would send, with the key and other secrets masked: a dry run.
    ///
    /// # Errors
    ///
    /// [`is_invalid_request`](Error::is_invalid_request), as `send` would return it.
    pub fn preview<R: Request + ?Sized>(&self, request: &R) -> Result<Preview, Error> {
        let fill = |params: &mut Params| request.encode(params);
        Preview::new(&self.0.layout, &self.redactor(&fill), request)
            .map_err(|problem| self.invalid(request, &problem))
    }

    /// What [`send`](Client::send) sends, byte for byte, the key included.
    ///
    /// # Errors
    ///
    /// [`is_invalid_request`](Error::is_invalid_request), as `send` would return it.
    pub fn encode<R: Request + ?Sized>(&self, request: &R) -> Result<Encoded, Error> {
        self.0
            .layout
            .encode(&self.0.key, request.method(), &request.path(), &|params| {
                request.encode(params)
            })
            .map_err(|problem| self.invalid(request, &problem))
    }

    /// What [`send`](Client::send) makes of a reply: what the API returns, or why the call failed.
    ///
    /// The other half of [`encode`](Client::encode), for tests and for tools that send by
    /// themselves.
    ///
    /// ```
    /// use sitehost_api::{Client, cloud::image::CloudImageCreate};
    ///
    /// # fn main() -> Result<(), sitehost_api::Error> {
    /// let client = Client::new("your_key_here")?;
    /// let request = CloudImageCreate::new(1, "My Custom Image");
    /// let body = br#"{"return": {"job_id": "3433562"}, "msg": "Successful", "status": true}"#;
    /// assert_eq!(client.decode(&request, 200, body)?.id, "3433562");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// What is wrong with the reply, as `send` would return it.
    pub fn decode<R: Request + ?Sized>(
        &self,
        request: &R,
        status: u16,
        body: &[u8],
    ) -> Result<R::Reply, Error> {
        if let Some(reply) = envelope::read(status, body) {
            return Ok(request.finish(reply));
        }
        let fill = |params: &mut Params| request.encode(params);
        let reply = envelope::recover(status, body, &self.redactor(&fill));
        self.finish(request, reply)
    }

    /// The last touch to what came of a call.
    fn finish<R: Request + ?Sized>(
        &self,
        request: &R,
        done: Result<R::Reply, Error>,
    ) -> Result<R::Reply, Error> {
        match done {
            Ok(reply) => Ok(request.finish(reply)),
            Err(error) => Err(self.in_call(request, error)),
        }
    }

    pub(crate) fn invalid<R: Request + ?Sized>(&self, request: &R, problem: &str) -> Error {
        let error = Error::new(ErrorKind::InvalidRequest).with_detail(self.quote(request, problem));
        self.in_call(request, error)
    }

    /// Names the call that an error is about.
    pub(crate) fn in_call<R: Request + ?Sized>(&self, request: &R, error: Error) -> Error {
        error.in_call(request.method(), self.operation(request))
    }

    /// What keeps the key, and the secrets among the parameters that `fill` writes, out of what is shown.
    pub(crate) fn redactor<'a>(&'a self, fill: &'a dyn Fn(&mut Params)) -> Redactor<'a> {
        Redactor::new(self.0.key.secret(), fill)
    }

    /// Text that may hold a secret of the request, fit to be shown: redacted, on one line, and cut.
    pub(crate) fn quote<R: Request + ?Sized>(&self, request: &R, text: &str) -> Redacted {
        self.redactor(&|params| request.encode(params)).quote(text)
    }

    /// The operation's name for an error. By default it is a path that anything can stand in.
    fn operation<R: Request + ?Sized>(&self, request: &R) -> Redacted {
        self.quote(request, &request.operation())
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field(
                "base_url",
                &self.redactor(&|_| {}).quote(&self.0.layout.base.url),
            )
            .field("form", &self.0.layout.form)
            .finish_non_exhaustive()
    }
}
