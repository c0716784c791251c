//! What can go wrong with a call.

use std::error::Error as StdError;
use std::fmt;

use crate::Method;

/// Why a call failed, or why a client could not be built.
///
/// Exactly one of the `is_…` predicates is true; each says in its documentation what to look into.
/// [`may_have_taken_effect`](Error::may_have_taken_effect) answers what matters after a failed
/// create. `Display` is one line with the operation, what happened, the API's message and the HTTP
/// status.
///
/// Neither `Display` nor `Debug` nor [`source`](StdError::source) holds the API key: whatever
/// quotes the server is masked for it and then cut to 200 characters.
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    /// The method of the call; none where there was no call.
    method: Option<Method>,
    operation: Option<String>,
    status: Option<u16>,
    /// The API's `msg`, masked and cut.
    message: Option<String>,
    /// More on what happened. What of it quotes the server or the caller is masked and cut.
    detail: Option<String>,
    /// Masked and cut.
    json_path: Option<String>,
    /// Without its URL, which can hold the key.
    source: Option<reqwest::Error>,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `explicit` where the reply holds `"status": false`.
    Refused {
        explicit: bool,
    },
    RateLimited,
    Timeout,
    Connect,
    ConnectionLost,
    Decode,
    TooLarge,
    Redirect,
    InconsistentList,
    InvalidRequest,
    NotFound,
    Config,
}

impl Kind {
    fn text(self) -> &'static str {
        match self {
            Kind::Refused { .. } => "the API refused the call",
            Kind::RateLimited => "over the API's rate limit",
            Kind::Timeout => "no complete reply came in time",
            Kind::Connect => "could not connect",
            Kind::ConnectionLost => "the connection was lost",
            Kind::Decode => "the reply was not understood",
            Kind::TooLarge => "the reply is too large",
            Kind::Redirect => "the reply is a redirect, which is not followed",
            Kind::InconsistentList => "the list is inconsistent",
            Kind::InvalidRequest => "the request cannot be sent",
            Kind::NotFound => "not found",
            Kind::Config => "the client cannot be built",
        }
    }
}

#[cfg(feature = "tracing")]
impl Kind {
    /// The kind in one word, as the predicates have it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Refused { .. } => "refused",
            Kind::RateLimited => "rate_limited",
            Kind::Timeout => "timeout",
            Kind::Connect => "connect",
            Kind::ConnectionLost => "connection_lost",
            Kind::Decode => "decode",
            Kind::TooLarge => "reply_too_large",
            Kind::Redirect => "redirect",
            Kind::InconsistentList => "inconsistent_list",
            Kind::InvalidRequest => "invalid_request",
            Kind::NotFound => "not_found",
            Kind::Config => "config",
        }
    }
}

impl Error {
    pub(crate) fn new(kind: Kind) -> Self {
        Self(Box::new(Inner {
            kind,
            method: None,
            operation: None,
            status: None,
            message: None,
            detail: None,
            json_path: None,
            source: None,
        }))
    }

    /// A client that cannot be built. `detail` must not quote what was configured.
    pub(crate) fn config(detail: impl Into<String>) -> Self {
        Self::new(Kind::Config).with_detail(detail)
    }

    pub(crate) fn with_status(mut self, status: impl Into<Option<u16>>) -> Self {
        self.0.status = status.into();
        self
    }

    /// `message` is masked and cut.
    pub(crate) fn with_message(mut self, message: Option<String>) -> Self {
        self.0.message = message;
        self
    }

    /// `detail` is masked and cut.
    pub(crate) fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// `path` is masked and cut.
    pub(crate) fn with_json_path(mut self, path: impl Into<String>) -> Self {
        self.0.json_path = Some(path.into());
        self
    }

    pub(crate) fn with_source(mut self, source: reqwest::Error) -> Self {
        self.0.source = Some(source.without_url());
        self
    }

    /// Names the call that failed. `operation` is masked and cut.
    pub(crate) fn in_call(mut self, method: Method, operation: String) -> Self {
        self.0.method = Some(method);
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The API answered and refused the call: unknown id, missing access, a value that it does not
    /// take. The API does so under HTTP 200 too.
    ///
    /// # Troubleshooting
    ///
    /// [`message`](Error::message) is the API's own reason. There is no code for it, and no source
    /// lists the texts: an unknown id, an endpoint that does not exist and a name that is taken are
    /// told apart by them alone. Check that the key may use the module, that it is not bound to other
    /// IP addresses, and that `client_id` is an account of yours.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self.0.kind, Kind::Refused { .. })
    }

    /// The API refused the call for too many requests, and repeats did not help or are switched
    /// off.
    ///
    /// # Troubleshooting
    ///
    /// The limit is 10 requests a second for all keys of a reseller together, so other programs
    /// count as well. Call less often or wait longer; the call was not carried out.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == Kind::RateLimited
    }

    /// A connection was there, but no complete reply came within the client's timeout.
    ///
    /// # Troubleshooting
    ///
    /// Some calls take half a minute; see
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout). Look whether the call was carried
    /// out before it is sent again.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == Kind::Timeout
    }

    /// No connection could be made, so that nothing was sent: the name does not resolve, nobody
    /// listens, connecting took too long, the proxy refused, the server's certificate is not
    /// trusted.
    ///
    /// # Troubleshooting
    ///
    /// `Display` ends with the cause. Check the base URL, the network and the proxy (environment
    /// variables such as `HTTPS_PROXY` count). For a certificate of your own authority see
    /// [`ClientBuilder::root_certificate`](crate::ClientBuilder::root_certificate).
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == Kind::Connect
    }

    /// The connection broke after it was made, or what came over it was not HTTP.
    ///
    /// # Troubleshooting
    ///
    /// Look whether the call was carried out before it is sent again. If it happens each time,
    /// something between here and the API closes connections.
    #[must_use]
    pub fn is_connection_lost(&self) -> bool {
        self.0.kind == Kind::ConnectionLost
    }

    /// A reply came that is not what the API is known to send: a page of HTML, something cut off, a
    /// value of another type.
    ///
    /// # Troubleshooting
    ///
    /// With a [`json_path`](Error::json_path) the reply was fine but for the value there: the API
    /// changed or this crate is wrong; please report it. Without one, look at the status and the
    /// excerpt in `Display`: often a gateway answered in the API's place.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == Kind::Decode
    }

    /// The reply is longer than the client takes. The rest of it was not read.
    ///
    /// # Troubleshooting
    ///
    /// Ask for less, or raise
    /// [`ClientBuilder::max_reply_bytes`](crate::ClientBuilder::max_reply_bytes).
    #[must_use]
    pub fn is_reply_too_large(&self) -> bool {
        self.0.kind == Kind::TooLarge
    }

    /// The reply is a redirect. It is not followed, since that would carry the key elsewhere.
    ///
    /// # Troubleshooting
    ///
    /// The API does not redirect; check the base URL, and what stands between here and the API.
    #[must_use]
    pub fn is_redirect(&self) -> bool {
        self.0.kind == Kind::Redirect
    }

    /// The pages of a list do not add up to what the API promised, or entries came more than once: the
    /// list changed while it was read, or its counters are wrong. [`Items`](crate::Items) says when.
    ///
    /// # Troubleshooting
    ///
    /// `Display` names how many entries came and how many were promised. Read the list again from its
    /// first page. If that does not help, add up the pages yourself and report it.
    #[must_use]
    pub fn is_inconsistent_list(&self) -> bool {
        self.0.kind == Kind::InconsistentList
    }

    /// The request cannot be sent: its path or the name of a parameter is malformed, a number is
    /// not finite, or the fixed multipart boundary occurs in it. Nothing was sent.
    ///
    /// # Troubleshooting
    ///
    /// `Display` says which. Check your own [`Request`](crate::Request) or
    /// [`RawRequest`](crate::RawRequest); a request type of this crate gives this only for a map key
    /// with brackets or control characters, and [`Client::wait`](crate::Client::wait) for a job
    /// without a kind.
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        self.0.kind == Kind::InvalidRequest
    }

    /// What was looked for by name is not in the list that the API gave, so that nothing was done with
    /// it. An id or a code that the API itself does not know is [refused](Error::is_refused).
    ///
    /// # Troubleshooting
    ///
    /// `Display` says what was looked for and where. Check its spelling.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.kind == Kind::NotFound
    }

    /// The client could not be built. Nothing was sent.
    ///
    /// # Troubleshooting
    ///
    /// `Display` names the option or environment variable. It never quotes what was set, which can
    /// be secret.
    #[must_use]
    pub fn is_config(&self) -> bool {
        self.0.kind == Kind::Config
    }

    /// Whether the call may have been carried out all the same.
    ///
    /// `false` is certain: nothing was sent, or it was a GET, or the API said `"status": false`
    /// with an HTTP status below 500, or its rate limiter refused. `true` means that nobody can
    /// know without looking, so a POST must not simply be sent again; the
    /// [crate's documentation](crate#after-a-create-that-was-lost) shows how to look.
    #[must_use]
    pub fn may_have_taken_effect(&self) -> bool {
        if self.0.method != Some(Method::Post) {
            return false;
        }
        match self.0.kind {
            Kind::Config
            | Kind::InvalidRequest
            | Kind::InconsistentList
            | Kind::NotFound
            | Kind::Connect
            | Kind::RateLimited => false,
            Kind::Refused { explicit: true } => self.0.status.is_none_or(|status| status >= 500),
            Kind::Refused { explicit: false } => true,
            Kind::Timeout
            | Kind::ConnectionLost
            | Kind::Decode
            | Kind::TooLarge
            | Kind::Redirect => true,
        }
    }

    /// The API's message, on one line, masked and cut to 200 characters.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The HTTP status of the reply, if one came.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The operation that failed; none for a client that could not be built.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_deref()
    }

    /// Where in the reply the value stands that was not understood: `return.job_id`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        if let Some(operation) = &inner.operation {
            write!(f, "{operation}: ")?;
        }
        f.write_str(inner.kind.text())?;
        // A reply that was not understood can say that the call succeeded, which is not why it failed.
        let is_reason = inner.kind != Kind::Decode;
        let message = inner.message.as_ref();
        let reason = message.filter(|_| is_reason);
        for part in [reason, inner.detail.as_ref()].into_iter().flatten() {
            write!(f, ": {part}")?;
        }
        if let Some(path) = &inner.json_path {
            write!(f, " at `{path}`")?;
        }
        if let Some(message) = message.filter(|_| !is_reason) {
            write!(f, "; the API said: {message}")?;
        }
        if let Some(status) = inner.status {
            write!(f, " (HTTP {status})")?;
        }
        if self.may_have_taken_effect() {
            f.write_str("; it may have taken effect")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Every part is masked where it is made.
        let inner = &self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("method", &inner.method)
            .field("operation", &inner.operation)
            .field("status", &inner.status)
            .field("message", &inner.message)
            .field("detail", &inner.detail)
            .field("json_path", &inner.json_path)
            .field("source", &inner.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_have_taken_effect() {
        for (kind, status, expected) in [
            (Kind::Config, None, false),
            (Kind::InvalidRequest, None, false),
            (Kind::InconsistentList, None, false),
            (Kind::NotFound, None, false),
            (Kind::Connect, None, false),
            (Kind::RateLimited, Some(500), false),
            (Kind::Refused { explicit: true }, Some(200), false),
            (Kind::Refused { explicit: true }, Some(400), false),
            (Kind::Refused { explicit: true }, Some(499), false),
            (Kind::Refused { explicit: true }, Some(500), true),
            (Kind::Refused { explicit: true }, None, true),
            (Kind::Refused { explicit: false }, Some(200), true),
            (Kind::Timeout, None, true),
            (Kind::ConnectionLost, None, true),
            (Kind::Decode, Some(200), true),
            (Kind::Decode, Some(404), true),
            (Kind::TooLarge, Some(200), true),
            (Kind::Redirect, Some(302), true),
        ] {
            let by = |method| {
                Error::new(kind)
                    .with_status(status)
                    .in_call(method, String::new())
            };
            assert_eq!(
                by(Method::Post).may_have_taken_effect(),
                expected,
                "{kind:?} {status:?}"
            );
            assert!(
                !by(Method::Get).may_have_taken_effect(),
                "{kind:?} {status:?}"
            );
            assert!(!Error::new(kind).may_have_taken_effect(), "{kind:?}");
        }
    }

    #[test]
    fn display_is_one_line_with_all_that_is_known() {
        let error = Error::new(Kind::Refused { explicit: true })
            .with_status(500)
            .with_message(Some("No such image.".to_owned()))
            .in_call(Method::Post, "cloud_image_create".to_owned());
        assert_eq!(
            error.to_string(),
            "cloud_image_create: the API refused the call: No such image. (HTTP 500); it may have taken effect"
        );
        let error = Error::new(Kind::Decode)
            .with_detail("expected an id")
            .with_json_path("return.job_id");
        assert_eq!(
            error.to_string(),
            "the reply was not understood: expected an id at `return.job_id`"
        );
        let error = error.with_message(Some("Successful".to_owned()));
        assert_eq!(
            error.to_string(),
            "the reply was not understood: expected an id at `return.job_id`; the API said: Successful"
        );
        assert_eq!(
            Error::config("no key").to_string(),
            "the client cannot be built: no key"
        );
    }

    #[test]
    fn an_error_is_as_small_as_a_pointer() {
        fn check<T: StdError + Send + Sync + 'static>() {
            assert_eq!(size_of::<T>(), size_of::<usize>());
        }
        check::<Error>();
    }
}
