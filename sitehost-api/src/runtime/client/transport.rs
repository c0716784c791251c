//! One exchange over HTTP: a request out, a reply in.

use std::error::Error as StdError;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use reqwest::Response;
use reqwest::header::{
    CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderMap, HeaderName, LOCATION, RETRY_AFTER,
};

use super::retry::FailedAttempt;
use super::retry_after::retry_after;
use super::sent_body::{Sent, SentBody};
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::request::{Encoded, Method};
use crate::runtime::secrets::Redactor;

/// Cap on what is allocated up front from `Content-Length`, in bytes.
const PREALLOCATED: usize = 64 * 1024;

/// A reply before it is decoded.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    headers: HeaderMap,
}

/// Why an exchange failed. The detail can quote the server, so it is redacted before it becomes part of an error.
pub(super) struct ExchangeError {
    kind: ErrorKind,
    pub(crate) status: Option<u16>,
    detail: Option<String>,
    /// Whether each further attempt would fail the same way.
    is_permanent: bool,
}

impl ExchangeError {
    fn new(kind: ErrorKind, detail: impl Into<Option<String>>) -> Self {
        Self {
            kind,
            status: None,
            detail: detail.into(),
            is_permanent: false,
        }
    }

    fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    pub(crate) fn into_failed(self, redactor: &Redactor<'_>) -> FailedAttempt {
        let mut error = Error::new(self.kind).with_status(self.status);
        if let Some(detail) = self.detail {
            error = error.with_detail(redactor.quote(&detail));
        }
        if self.is_permanent {
            FailedAttempt::permanent(error)
        } else {
            FailedAttempt::new(error)
        }
    }
}

/// How long after a reply pooled connections count as alive. A POST that starts later yields to the runtime first, which
/// then removes connections that the server has closed.
const ALIVE: Duration = Duration::from_millis(1);

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
            .map_err(|error| self.failed(failure(error, sent.as_ref())))?;
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
            .map_err(|error| failure(error, None))?
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

/// Classifies an error of reqwest by whether the request was sent. `sent` tells whether a connection read the request's
/// body. It is `None` for a request without a body, and after the head of the reply.
fn failure(error: reqwest::Error, sent: Option<&Sent>) -> ExchangeError {
    let was_sent = sent.is_none_or(Sent::is_sent);
    // A timeout while connecting is both a connect error and a timeout, and nothing was sent. Neither was a request whose
    // body no connection read: it waited for a DNS lookup, or for a blocked runtime.
    let kind = if error.is_builder() {
        ErrorKind::InvalidRequest
    } else if error.is_connect() || !was_sent {
        ErrorKind::Connect
    } else if error.is_timeout() {
        ErrorKind::Timeout
    } else {
        ErrorKind::ConnectionLost
    };
    let error = error.without_url();
    ExchangeError {
        is_permanent: is_permanent(&error),
        ..ExchangeError::new(kind, root_cause(&error))
    }
}

/// Whether connecting fails the same way each time: the host name is invalid or unknown, or the proxy asks for a password.
fn is_permanent(error: &reqwest::Error) -> bool {
    let mut is_lookup = false;
    let mut link: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(cause) = link {
        // Their types are private to hyper-util and hyper-rustls.
        match cause.to_string().as_str() {
            "tunnel error: proxy authorization required" | "invalid dns name" => return true,
            "dns error" => is_lookup = true,
            _ => {}
        }
        if is_lookup && let Some(error) = cause.downcast_ref::<io::Error>() {
            return !is_temporary(error);
        }
        link = cause.source();
    }
    false
}

/// Whether another lookup of a name can succeed. On Unix only the text tells: Rust drops the error code.
fn is_temporary(error: &io::Error) -> bool {
    const HOST_NOT_FOUND: i32 = 11001;
    const NO_DATA: i32 = 11004;
    if let Some(code) = error.raw_os_error() {
        return !(cfg!(windows) && matches!(code, HOST_NOT_FOUND | NO_DATA));
    }
    let text = error.to_string().to_ascii_lowercase();
    text.contains("temporary failure") || text.contains("try again")
}

/// The last of the chain, which says most: "Connection refused". The one before, if it quotes the last and adds to it, as
/// with OpenSSL's reason for refusing a certificate.
pub(crate) fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn StdError = error;
    let mut text = cause.to_string();
    while let Some(source) = cause.source() {
        let last = source.to_string();
        if text.len() > last.len() && text.starts_with(&last) {
            break;
        }
        cause = source;
        text = last;
    }
    text
}

fn redirect(response: &Response) -> ExchangeError {
    // The query is left out: it can hold other secrets than the key.
    let target = response.headers().get(LOCATION).map(|location| {
        let location = String::from_utf8_lossy(location.as_bytes());
        let target = location.split(['?', '#']).next().unwrap_or_default();
        format!("to {target}")
    });
    ExchangeError::new(ErrorKind::Redirect, target).with_status(response.status().as_u16())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_be_found_the_next_time() {
        let text =
            |text: &str| io::Error::other(format!("failed to lookup address information: {text}"));
        for (error, expected) in [
            (text("Temporary failure in name resolution"), true),
            (text("Try again"), true),
            (io::Error::from_raw_os_error(24), true), // too many open files
            (text("Name or service not known"), false),
            (text("No address associated with hostname"), false),
            (text("Name does not resolve"), false),
            (text("nodename nor servname provided, or not known"), false),
            (text("Non-recoverable failure in name resolution"), false),
        ] {
            assert_eq!(is_temporary(&error), expected, "{error}");
        }
    }
}
