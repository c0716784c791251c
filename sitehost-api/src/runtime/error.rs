//! What can go wrong with a call.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::Method;
use crate::runtime::mask::Redacted;

/// Why a call failed, or why a client could not be built.
///
/// [`kind`](Error::kind) says what happened. Each kind has a predicate, such as
/// [`is_refused`](Error::is_refused), whose documentation says what to look into; exactly one of them
/// is true. [`may_have_taken_effect`](Error::may_have_taken_effect) answers what matters after a
/// failed create.
///
/// `Display` is one line: the operation, what happened, the API's message or the cause, the HTTP
/// status, and how many attempts were made if there were several. It is all that there is to print:
/// [`source`](StdError::source) is `None`, since the cause is in the line already. What the line
/// quotes is cut to 200 characters, and characters that could break, hide or reorder it are escaped
/// as in Rust: `\n`, `\u{202e}`.
///
/// The API key and the [`Secret`](crate::Secret)s of the request stand in no part of an error:
/// whatever quotes the server or the request is [redacted](crate::Secret#redaction) first.
#[derive(Clone)]
pub struct Error(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    /// Whether the reply holds `"status": false`.
    explicit: bool,
    /// The method of the call; none where there was no call.
    method: Option<Method>,
    operation: Option<Redacted>,
    status: Option<u16>,
    /// The API's reason, whole.
    message: Option<Redacted>,
    /// More on what happened.
    detail: Option<Redacted>,
    json_path: Option<Redacted>,
    attempts: u32,
}

/// What happened to a call that failed. [`Error::kind`] gives it.
///
/// Each kind has a predicate of [`Error`] whose documentation says more. New kinds may be added, so a
/// `match` needs an arm for the rest. `Display` is the name in the words of the predicates, such as
/// `rate_limited`; spans have it as their outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The API answered and refused the call: [`Error::is_refused`].
    Refused,
    /// The API's rate limiter refused the call: [`Error::is_rate_limited`].
    RateLimited,
    /// No complete reply came in time: [`Error::is_timeout`].
    Timeout,
    /// No connection could be made: [`Error::is_connect`].
    Connect,
    /// The connection broke after it was made: [`Error::is_connection_lost`].
    ConnectionLost,
    /// The reply was not understood: [`Error::is_decode`].
    Decode,
    /// The reply is longer than the client takes: [`Error::is_reply_too_large`].
    ReplyTooLarge,
    /// The reply is a redirect: [`Error::is_redirect`].
    Redirect,
    /// The pages of a list do not add up: [`Error::is_inconsistent_list`].
    InconsistentList,
    /// The request cannot be sent: [`Error::is_invalid_request`].
    InvalidRequest,
    /// What was looked for by name is not in the list: [`Error::is_not_found`].
    NotFound,
    /// The client could not be built: [`Error::is_config`].
    Config,
}

impl ErrorKind {
    /// The kind in one word, as the predicates have it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            ErrorKind::Refused => "refused",
            ErrorKind::RateLimited => "rate_limited",
            ErrorKind::Timeout => "timeout",
            ErrorKind::Connect => "connect",
            ErrorKind::ConnectionLost => "connection_lost",
            ErrorKind::Decode => "decode",
            ErrorKind::ReplyTooLarge => "reply_too_large",
            ErrorKind::Redirect => "redirect",
            ErrorKind::InconsistentList => "inconsistent_list",
            ErrorKind::InvalidRequest => "invalid_request",
            ErrorKind::NotFound => "not_found",
            ErrorKind::Config => "config",
        }
    }

    fn text(self) -> &'static str {
        match self {
            ErrorKind::Refused => "the API refused the call",
            ErrorKind::RateLimited => "over the API's rate limit",
            ErrorKind::Timeout => "no complete reply came in time",
            ErrorKind::Connect => "could not connect",
            ErrorKind::ConnectionLost => "the connection was lost",
            ErrorKind::Decode => "the reply was not understood",
            ErrorKind::ReplyTooLarge => "the reply is too large",
            ErrorKind::Redirect => "the reply is a redirect, which is not followed",
            ErrorKind::InconsistentList => "the list is inconsistent",
            ErrorKind::InvalidRequest => "the request cannot be sent",
            ErrorKind::NotFound => "not found",
            ErrorKind::Config => "the client cannot be built",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self(Arc::new(Inner {
            kind,
            explicit: false,
            method: None,
            operation: None,
            status: None,
            message: None,
            detail: None,
            json_path: None,
            attempts: 0,
        }))
    }

    /// A refusal by the API, `explicit` where the reply holds `"status": false`.
    pub(crate) fn refused(explicit: bool) -> Self {
        Self::new(ErrorKind::Refused).with(|inner| inner.explicit = explicit)
    }

    /// A client that cannot be built. `detail` must not quote what was configured.
    pub(crate) fn config(detail: impl Into<Redacted>) -> Self {
        Self::new(ErrorKind::Config).with_detail(detail)
    }

    fn with(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    pub(crate) fn with_status(self, status: impl Into<Option<u16>>) -> Self {
        self.with(|inner| inner.status = status.into())
    }

    pub(crate) fn with_message(self, message: Option<Redacted>) -> Self {
        self.with(|inner| inner.message = message)
    }

    pub(crate) fn with_detail(self, detail: impl Into<Redacted>) -> Self {
        self.with(|inner| inner.detail = Some(detail.into()))
    }

    pub(crate) fn with_json_path(self, path: impl Into<Redacted>) -> Self {
        self.with(|inner| inner.json_path = Some(path.into()))
    }

    /// Says how many attempts were made.
    pub(crate) fn after(self, attempts: u32) -> Self {
        self.with(|inner| inner.attempts = attempts)
    }

    /// Names the call that failed.
    pub(crate) fn in_call(self, method: Method, operation: impl Into<Redacted>) -> Self {
        self.with(|inner| {
            inner.method = Some(method);
            inner.operation = Some(operation.into());
        })
    }

    /// What happened, to `match` on. Each kind has a predicate too.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
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
        self.0.kind == ErrorKind::Refused
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
        self.0.kind == ErrorKind::RateLimited
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
        self.0.kind == ErrorKind::Timeout
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
        self.0.kind == ErrorKind::Connect
    }

    /// The connection broke after it was made, or what came over it was not HTTP.
    ///
    /// # Troubleshooting
    ///
    /// Look whether the call was carried out before it is sent again. If it happens each time,
    /// something between here and the API closes connections.
    #[must_use]
    pub fn is_connection_lost(&self) -> bool {
        self.0.kind == ErrorKind::ConnectionLost
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
        self.0.kind == ErrorKind::Decode
    }

    /// The reply is longer than the client takes. The rest of it was not read.
    ///
    /// # Troubleshooting
    ///
    /// Ask for less, or raise
    /// [`ClientBuilder::max_reply_bytes`](crate::ClientBuilder::max_reply_bytes).
    #[must_use]
    pub fn is_reply_too_large(&self) -> bool {
        self.0.kind == ErrorKind::ReplyTooLarge
    }

    /// The reply is a redirect. It is not followed, since that would carry the key elsewhere.
    ///
    /// # Troubleshooting
    ///
    /// The API does not redirect; check the base URL, and what stands between here and the API.
    #[must_use]
    pub fn is_redirect(&self) -> bool {
        self.0.kind == ErrorKind::Redirect
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
        self.0.kind == ErrorKind::InconsistentList
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
        self.0.kind == ErrorKind::InvalidRequest
    }

    /// What was looked for by name is not in the list that the API gave, so that nothing was done with
    /// it. An id or a code that the API itself does not know is [refused](Error::is_refused).
    ///
    /// # Troubleshooting
    ///
    /// `Display` says what was looked for and where. Check its spelling.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.kind == ErrorKind::NotFound
    }

    /// The client could not be built. Nothing was sent.
    ///
    /// # Troubleshooting
    ///
    /// `Display` names the option or environment variable. It never quotes what was set, which can
    /// be secret.
    #[must_use]
    pub fn is_config(&self) -> bool {
        self.0.kind == ErrorKind::Config
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
            ErrorKind::Config
            | ErrorKind::InvalidRequest
            | ErrorKind::InconsistentList
            | ErrorKind::NotFound
            | ErrorKind::Connect
            | ErrorKind::RateLimited => false,
            ErrorKind::Refused => {
                !self.0.explicit || self.0.status.is_none_or(|status| status >= 500)
            }
            ErrorKind::Timeout
            | ErrorKind::ConnectionLost
            | ErrorKind::Decode
            | ErrorKind::ReplyTooLarge
            | ErrorKind::Redirect => true,
        }
    }

    /// The API's reason, redacted. The first 64 KiB of it are kept.
    ///
    /// It can have several lines: line feeds, carriage returns before them, and tabs are as they came.
    /// Other control characters, and characters that hide or reorder text, are escaped.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_ref().map(Redacted::as_str)
    }

    /// How often the call was sent, or tried to be; 0 where it was not, such as for an invalid
    /// request.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The HTTP status of the reply, if one came.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The operation that failed; none for a client that could not be built.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_ref().map(Redacted::as_str)
    }

    /// Where in the reply the value stands that was not understood: `return.job_id`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_ref().map(Redacted::as_str)
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
        let is_reason = inner.kind != ErrorKind::Decode;
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
        match (inner.status, inner.attempts) {
            (None, 0 | 1) => {}
            (Some(status), 0 | 1) => write!(f, " (HTTP {status})")?,
            (None, attempts) => write!(f, " (after {attempts} attempts)")?,
            (Some(status), attempts) => write!(f, " (HTTP {status} after {attempts} attempts)")?,
        }
        if self.may_have_taken_effect() {
            f.write_str("; it may have taken effect")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("method", &inner.method)
            .field("operation", &inner.operation)
            .field("status", &inner.status)
            .field("message", &inner.message)
            .field("detail", &inner.detail)
            .field("json_path", &inner.json_path)
            .field("attempts", &inner.attempts)
            .finish()
    }
}

/// Without a source: `Display` ends with the cause, and a chain that is printed would say it twice.
impl StdError for Error {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Secret;
    use crate::runtime::mask::Redactor;

    #[test]
    fn what_may_have_taken_effect() {
        let of = Error::new;
        for (error, status, expected) in [
            (of(ErrorKind::Config), None, false),
            (of(ErrorKind::InvalidRequest), None, false),
            (of(ErrorKind::NotFound), None, false),
            (of(ErrorKind::InconsistentList), Some(200), false),
            (of(ErrorKind::Connect), None, false),
            (of(ErrorKind::RateLimited), Some(500), false),
            (Error::refused(true), Some(200), false),
            (Error::refused(true), Some(400), false),
            (Error::refused(true), Some(499), false),
            (Error::refused(true), Some(500), true),
            (Error::refused(true), None, true),
            (Error::refused(false), Some(200), true),
            (of(ErrorKind::Timeout), None, true),
            (of(ErrorKind::ConnectionLost), None, true),
            (of(ErrorKind::Decode), Some(200), true),
            (of(ErrorKind::Decode), Some(404), true),
            (of(ErrorKind::ReplyTooLarge), Some(200), true),
            (of(ErrorKind::Redirect), Some(302), true),
        ] {
            let by = |method| error.clone().with_status(status).in_call(method, "");
            assert_eq!(
                by(Method::Post).may_have_taken_effect(),
                expected,
                "{error:?} {status:?}"
            );
            assert!(
                !by(Method::Get).may_have_taken_effect(),
                "{error:?} {status:?}"
            );
            assert!(!error.may_have_taken_effect(), "{error:?}");
        }
    }

    #[test]
    fn display_is_one_line_with_all_that_is_known() {
        let error = Error::refused(true)
            .with_status(500)
            .with_message(Some("No such image.".into()))
            .in_call(Method::Post, "cloud_image_create");
        assert_eq!(
            error.to_string(),
            "cloud_image_create: the API refused the call: No such image. (HTTP 500); it may have taken effect"
        );
        let error = Error::new(ErrorKind::Decode)
            .with_detail("expected an id")
            .with_json_path("return.job_id");
        assert_eq!(
            error.to_string(),
            "the reply was not understood: expected an id at `return.job_id`"
        );
        let error = error.with_message(Some("Successful".into()));
        assert_eq!(
            error.to_string(),
            "the reply was not understood: expected an id at `return.job_id`; the API said: Successful"
        );
        assert_eq!(
            Error::config(["no", " key"]).to_string(),
            "the client cannot be built: no key"
        );
    }

    #[test]
    fn display_says_how_many_attempts_were_made_if_there_were_several() {
        for (attempts, status, expected) in [
            (0, None, "could not connect"),
            (1, None, "could not connect"),
            (2, None, "could not connect (after 2 attempts)"),
            (1, Some(500), "could not connect (HTTP 500)"),
            (
                4,
                Some(500),
                "could not connect (HTTP 500 after 4 attempts)",
            ),
        ] {
            let error = Error::new(ErrorKind::Connect)
                .with_status(status)
                .after(attempts);
            assert_eq!(
                (error.to_string(), error.attempts()),
                (expected.to_owned(), attempts)
            );
        }
    }

    #[test]
    fn a_message_is_whole_and_display_shows_the_beginning_on_one_line() {
        let text = format!("a\nb {}", "x".repeat(1000));
        let message = Redactor::of_key(&Secret::from("canary")).message(&text);
        let error = Error::refused(true).with_message(Some(message));
        assert_eq!(error.message(), Some(text.as_str()));
        let shown = error.to_string();
        let expected = format!(
            "the API refused the call: a\\nb {}…",
            "x".repeat(200 - "a\\nb ".len() - 1)
        );
        assert_eq!(shown, expected);
        assert!(!format!("{error:?}").contains(&"x".repeat(200)));
    }

    #[test]
    fn every_kind_has_its_predicate_and_its_name() {
        type Predicate = fn(&Error) -> bool;
        let kinds: [(ErrorKind, Predicate, &str); 12] = [
            (ErrorKind::Refused, Error::is_refused, "refused"),
            (
                ErrorKind::RateLimited,
                Error::is_rate_limited,
                "rate_limited",
            ),
            (ErrorKind::Timeout, Error::is_timeout, "timeout"),
            (ErrorKind::Connect, Error::is_connect, "connect"),
            (
                ErrorKind::ConnectionLost,
                Error::is_connection_lost,
                "connection_lost",
            ),
            (ErrorKind::Decode, Error::is_decode, "decode"),
            (
                ErrorKind::ReplyTooLarge,
                Error::is_reply_too_large,
                "reply_too_large",
            ),
            (ErrorKind::Redirect, Error::is_redirect, "redirect"),
            (
                ErrorKind::InconsistentList,
                Error::is_inconsistent_list,
                "inconsistent_list",
            ),
            (
                ErrorKind::InvalidRequest,
                Error::is_invalid_request,
                "invalid_request",
            ),
            (ErrorKind::NotFound, Error::is_not_found, "not_found"),
            (ErrorKind::Config, Error::is_config, "config"),
        ];
        for (kind, _, name) in kinds {
            let error = Error::new(kind);
            let is = kinds.iter().filter(|(_, predicate, _)| predicate(&error));
            assert!(is.map(|(kind, ..)| *kind).eq([kind]), "{kind:?}");
            assert_eq!((error.kind(), kind.to_string()), (kind, name.to_owned()));
            assert_eq!(format!("{kind:>16}"), format!("{name:>16}"));
        }
    }

    #[test]
    fn an_error_is_as_small_as_a_pointer_and_can_be_cloned() {
        fn check<T: StdError + Clone + Send + Sync + 'static>() {
            assert_eq!(size_of::<T>(), size_of::<usize>());
        }
        check::<Error>();
        let error = Error::config("one");
        let other = error.clone().with_detail("two");
        assert_ne!(error.to_string(), other.to_string());
    }
}
