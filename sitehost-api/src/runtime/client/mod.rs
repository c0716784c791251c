//! Sends requests.
//!
//! `builder` checks the options and builds a `Session`, which the clones of a client share. A [`Call`] decodes the
//! reply. All else of a call is `outgoing`, which does not depend on the reply's type: it has `retry` make attempts;
//! `rate_limit` admits each, `transport` sends it over HTTP, and `span` traces it. `http` sets up reqwest: TLS, proxy and
//! connection pool.

mod builder;
mod call;
pub(crate) mod deferred;
mod exchange_error;
mod headers;
mod http;
mod outgoing;
mod rate_limit;
mod retry;
mod retry_after;
mod retry_policy;
mod sent_body;
mod session;
mod span;
mod transport;

use std::fmt;
use std::sync::Arc;

pub use self::builder::ClientBuilder;
pub use self::call::Call;
use self::outgoing::Prepared;
pub use self::rate_limit::RateLimit;
pub use self::retry_policy::RetryPolicy;
use self::session::Session;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::reply::envelope;
use crate::runtime::request::{Encoded, ErasedRequest, Method, Params, Preview, Request, secrets};
use crate::runtime::secrets::{Redacted, Secret};

/// A client of the SiteHost API.
///
/// It has one method for each operation, such as
/// [`cloud_image_create`](Client::cloud_image_create), and [`send`](Client::send) for any
/// [`Request`]. Build one and keep it: it holds a pool of connections. A clone is cheap and shares
/// them. Calls need a Tokio runtime with its timer and IO enabled. Nothing is logged, unless the
/// feature `tracing` is on; see the [guide](crate::guide::tracing).
///
/// # Retries
///
/// A call that the API's rate limiter refused is retried, GET and POST alike, since the limiter
/// refuses before the call is carried out: for up to [a minute](ClientBuilder::rate_limit_timeout),
/// at the pace that the API allows. [`RateLimit`] describes how the pace is learned.
///
/// After other failures there are up to [four attempts](ClientBuilder::max_attempts), with a
/// [back-off](ClientBuilder::retry_back_off) of 250 ms, 500 ms and 1 s between them, or the reply's
/// `Retry-After` if that is longer:
///
/// - of any call that could not connect, unless the host name is unknown or the proxy asks for a
///   password;
/// - of a call that [only reads](crate::Effect::Reads), such as a GET, if it timed out, its
///   connection was lost, or a gateway answered for the API: HTTP 502, 503, 504 and 520 to 524.
///
/// Nothing else is retried. In particular, a POST that may have been carried out is not. Both kinds of
/// retries can be turned off: [`ClientBuilder::retry_after_rate_limit`] and
/// [`ClientBuilder::retry_after_failure`]. The timeout applies to each attempt, so a GET that times
/// out each time takes four timeouts and the back-off: a bit more than eight minutes by default.
/// [`Call::deadline`] limits the whole call. A POST that is cancelled by dropping its future may have
/// taken effect.
///
/// # Connections
///
/// The client drops a connection that was idle for [four seconds](ClientBuilder::pool_idle_timeout).
/// Before a POST it checks whether the server has closed the connection. A POST is lost only if the
/// server closes the connection while the request is on its way; then
/// [`may_have_taken_effect`](Error::may_have_taken_effect) is `true`.
///
/// A connection belongs to the runtime of the call that opened it. If that runtime does not run, such
/// as a current-thread runtime outside of `block_on`, a call from another runtime that reuses the
/// connection waits until its timeout and fails as one that [never
/// connected](Error::is_connect). Build a client in each runtime, or keep one runtime for all calls.
#[derive(Clone)]
pub struct Client(Arc<Session>);

impl Client {
    /// A client with another API key that shares the connection pool, the [`RateLimit`] and the options of this one.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config) if the key is not valid, as [`ClientBuilder::build`] checks it.
    pub fn with_key(&self, key: impl Into<Secret>) -> Result<Self, Error> {
        Ok(Self(Arc::new(self.0.with_key(key.into())?)))
    }

    /// The retry policy of calls that do not set [their own](Call::retry).
    pub fn retry_policy(&self) -> RetryPolicy {
        self.0.retry
    }

    /// Sends a request and returns what the API returns.
    ///
    /// The methods of the operations call this. What they return is a [`Call`]: await it, set options for it, or spawn it.
    ///
    /// # Errors
    ///
    /// Awaiting the call returns any [`ErrorKind`] of a single call: all but `Config`, `NotFound`, `InconsistentList`,
    /// `JobFailed` and `WaitTimedOut`. After a failed POST,
    /// [`may_have_taken_effect`](Error::may_have_taken_effect) tells whether it can be sent again.
    pub fn send<R: Request + ?Sized>(&self, request: &R) -> Call<R::Reply> {
        let session = Arc::clone(&self.0);
        Call::new(session, self.prepare(&request), request.completion())
    }

    fn prepare(&self, request: &dyn ErasedRequest) -> Result<Prepared, Error> {
        let fill = |params: &mut Params<'_>| request.encode(params);
        let encoded = self.encode_with(request, request.method(), &request.path(), &fill)?;
        let secrets = match encoded.has_secrets() {
            true => self.secrets_of(request),
            false => self.0.header_secrets.clone(),
        };
        Ok(Prepared {
            encoded,
            operation: request.operation(),
            is_read_only: request.is_read_only(),
            part: request.reply_part(),
            has_secret_reply: request.has_secret_reply(),
            secrets,
        })
    }

    /// The secrets of a call besides the key: those of the request and of the extra headers.
    fn secrets_of(&self, request: &dyn ErasedRequest) -> Vec<Secret> {
        let mut secrets = secrets(&|params| request.encode(params));
        secrets.extend_from_slice(&self.0.header_secrets);
        secrets
    }

    /// Shows what [`send`](Client::send) would send, with the key and other secrets masked: a dry run.
    ///
    /// # Errors
    ///
    /// [`is_invalid_request`](Error::is_invalid_request), as `send` would return it.
    pub fn preview<R: Request + ?Sized>(&self, request: &R) -> Result<Preview, Error> {
        self.preview_erased(&request)
    }

    fn preview_erased(&self, request: &dyn ErasedRequest) -> Result<Preview, Error> {
        let others = || self.secrets_of(request);
        Preview::new(&self.0.encoder, &self.0.redactor(&others), request)
            .map_err(|problem| self.invalid(request, &problem))
    }

    /// Encodes a request as [`send`](Client::send) sends it, byte for byte, the key included.
    ///
    /// # Errors
    ///
    /// [`is_invalid_request`](Error::is_invalid_request), as `send` would return it.
    pub fn encode<R: Request + ?Sized>(&self, request: &R) -> Result<Encoded, Error> {
        let fill = |params: &mut Params<'_>| request.encode(params);
        self.encode_with(&request, request.method(), &request.path(), &fill)
    }

    fn encode_with(
        &self,
        request: &dyn ErasedRequest,
        method: Method,
        path: &str,
        fill: &dyn Fn(&mut Params<'_>),
    ) -> Result<Encoded, Error> {
        self.0
            .encoder
            .encode(&self.0.key, method, path, fill)
            .map_err(|problem| self.invalid(request, &problem))
    }

    /// Decodes a reply as [`send`](Client::send) does: into what the API returns, or the reason why the call failed.
    ///
    /// It is the counterpart of [`encode`](Client::encode), for tests and for tools that send by
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
        let others = || self.secrets_of(&request);
        let redactor = self
            .0
            .redactor(&others)
            .with_secret_reply(request.has_secret_reply());
        let reply = envelope::decode(request.reply_part(), status, body, &redactor)
            .map_err(|error| self.in_call(&request, error))?;
        Ok((request.completion())(reply))
    }

    pub(crate) fn invalid(&self, request: &dyn ErasedRequest, problem: &str) -> Error {
        let error = Error::new(ErrorKind::InvalidRequest).with_detail(self.quote(request, problem));
        self.in_call(request, error)
    }

    /// Names the call that an error is about.
    pub(crate) fn in_call(&self, request: &dyn ErasedRequest, error: Error) -> Error {
        let operation = self.quote(request, &request.operation());
        error.in_call(operation, request.is_read_only())
    }

    /// Redacts the secrets of a request in `text`, and puts it on one line of at most 200 characters.
    pub(crate) fn quote(&self, request: &dyn ErasedRequest, text: &str) -> Redacted {
        self.0.redactor(&|| self.secrets_of(request)).quote(text)
    }

    /// The same for text that belongs to no request.
    pub(crate) fn quote_without_request(&self, text: &str) -> Redacted {
        self.0
            .redactor(&|| self.0.header_secrets.clone())
            .quote(text)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base_url = self.quote_without_request(&self.0.encoder.base.url);
        f.debug_struct("Client")
            .field("base_url", &base_url)
            .field("form", &self.0.encoder.form)
            .finish_non_exhaustive()
    }
}
