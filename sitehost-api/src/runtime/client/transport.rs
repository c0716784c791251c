//! One exchange over HTTP: a request out, a reply in.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use reqwest::Response;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderMap, HeaderName, RETRY_AFTER};

use super::exchange_error::{ExchangeError, classified, redirect};
use super::retry::FailedAttempt;
use super::retry_after::retry_after;
use super::sent_body::SentBody;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::request::{Encoded, Method};
use crate::runtime::secrets::Redactor;

/// Cap on what is allocated up front from `Content-Length`, in bytes.
const PREALLOCATED: usize = 64 * 1024;

/// How long after a reply pooled connections count as alive. A POST that starts later yields to the runtime first, which
/// then removes connections that the server has closed.
const ALIVE: Duration = Duration::from_millis(1);

/// A reply before it is decoded.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    headers: HeaderMap,
}

/// Sends requests through reqwest, and reads replies up to a maximum length.
pub(crate) struct Transport {
    http: reqwest::Client,
    /// The timeout of an attempt.
    timeout: Duration,
    /// The headers that each request sets, together with `timeout`. `None` if `http` has both as defaults.
    per_request: Option<HeaderMap>,
    max_reply_bytes: usize,
    start: Instant,
    /// When the last reply was complete, in microseconds since `start`.
    last_reply: AtomicU64,
    /// Whether a connection was lost before. Then none counts as alive.
    was_lost: AtomicBool,
}

impl Transport {
    /// Sends through a client that sets headers and timeout by itself.
    pub(super) fn new(http: reqwest::Client, timeout: Duration) -> Self {
        Self {
            http,
            timeout,
            per_request: None,
            max_reply_bytes: usize::MAX,
            start: Instant::now(),
            last_reply: AtomicU64::new(0),
            was_lost: AtomicBool::new(false),
        }
    }

    /// Sends through a client of the caller's own.
    pub(super) fn with_client(
        http: reqwest::Client,
        headers: HeaderMap,
        timeout: Duration,
    ) -> Self {
        Self {
            per_request: Some(headers),
            ..Self::new(http, timeout)
        }
    }

    pub(super) fn max_reply_bytes(mut self, bytes: usize) -> Self {
        self.max_reply_bytes = bytes;
        self
    }

    pub(super) fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Sends `encoded` once, with this timeout in place of the transport's own.
    pub(crate) async fn exchange(
        &self,
        encoded: &Encoded,
        timeout: Option<Duration>,
    ) -> Result<Reply, ExchangeError> {
        if encoded.method() == Method::Post && self.can_be_stale() {
            // The runtime polls its sockets and notices connections that the server closed, which it could not while
            // the program blocked its thread.
            tokio::task::yield_now().await;
        }
        let body = encoded
            .expose_body()
            .map(|body| SentBody::new(body.to_owned()));
        let sent = body.as_ref().map(SentBody::sent);
        let mut response = self
            .request(encoded, body, timeout)
            .send()
            .await
            .map_err(|error| self.failed(classified(error, sent.as_ref())))?;
        let was_redirected =
            self.per_request.is_some() && response.url().as_str() != encoded.expose_url();
        if response.status().is_redirection() || was_redirected {
            return Err(redirect(&response));
        }
        let body = self.read(&mut response).await;
        let status = response.status().as_u16();
        let body = body.map_err(|failure| self.failed(failure.with_status(status)))?;
        self.last_reply.store(self.now(), Ordering::Relaxed);
        Ok(Reply {
            status,
            body,
            headers: std::mem::take(response.headers_mut()),
        })
    }

    /// Whether the server may have closed a pooled connection without the runtime noticing.
    fn can_be_stale(&self) -> bool {
        let idle = self
            .now()
            .saturating_sub(self.last_reply.load(Ordering::Relaxed));
        u128::from(idle) > ALIVE.as_micros() || self.was_lost.load(Ordering::Relaxed)
    }

    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    fn failed(&self, failure: ExchangeError) -> ExchangeError {
        if failure.kind == ErrorKind::ConnectionLost {
            self.was_lost.store(true, Ordering::Relaxed);
        }
        failure
    }

    fn request(
        &self,
        encoded: &Encoded,
        body: Option<SentBody>,
        timeout: Option<Duration>,
    ) -> reqwest::RequestBuilder {
        let method = match encoded.method() {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
        };
        let mut request = self.http.request(method, encoded.expose_url());
        if let Some(content_type) = encoded.content_type() {
            request = request.header(CONTENT_TYPE, content_type);
        }
        if let Some(body) = body {
            request = request.body(reqwest::Body::wrap(body));
        }
        if let Some(headers) = &self.per_request {
            request = request.headers(headers.clone()).timeout(self.timeout);
        }
        if let Some(timeout) = timeout {
            request = request.timeout(timeout);
        }
        request
    }

    async fn read(&self, response: &mut Response) -> Result<Vec<u8>, ExchangeError> {
        let announced = response.content_length().unwrap_or(0);
        let announced = usize::try_from(announced).unwrap_or(usize::MAX);
        if announced > self.max_reply_bytes {
            return Err(self.too_large());
        }
        let mut body = Vec::with_capacity(announced.min(PREALLOCATED));
        while let Some(chunk) = response
            .chunk()
            .await
            .map_err(|error| classified(error, None))?
        {
            if chunk.len() > self.max_reply_bytes - body.len() {
                return Err(self.too_large());
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    fn too_large(&self) -> ExchangeError {
        let detail = format!("more than {} bytes", self.max_reply_bytes);
        ExchangeError::new(ErrorKind::ReplyTooLarge, detail)
    }
}

impl Reply {
    /// Turns an error that the body of this reply gave into a failed attempt.
    pub(crate) fn failed(&self, error: Error, redactor: &Redactor<'_>) -> FailedAttempt {
        let error = match self.coding() {
            Some(coding) if error.is_decode() => Error::new(ErrorKind::Decode)
                .with_status(self.status)
                .with_detail(redactor.quote(&format!(
                    "it is compressed with {coding}, which the client did not ask for"
                ))),
            _ => error,
        };
        FailedAttempt {
            retry_after: self
                .header(RETRY_AFTER)
                .and_then(|value| retry_after(value, self.header(DATE))),
            ..FailedAttempt::new(error)
        }
    }

    fn header(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The compression of the body, as its header or its first bytes tell.
    fn coding(&self) -> Option<&str> {
        let named = self.header(CONTENT_ENCODING).unwrap_or_default().trim();
        match self.body.as_slice() {
            [] => None,
            _ if !named.is_empty() && !named.eq_ignore_ascii_case("identity") => Some(named),
            [0x1f, 0x8b, ..] => Some("gzip"),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some("zstd"),
            [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] => Some("deflate"),
            _ => None,
        }
    }
}
