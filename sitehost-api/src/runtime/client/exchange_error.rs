//! Why an exchange over HTTP failed, above all whether anything was sent.

use std::error::Error as StdError;
use std::io;

use reqwest::Response;
use reqwest::header::LOCATION;

use super::retry::FailedAttempt;
use super::sent_body::Sent;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::secrets::Redactor;

/// Why an exchange failed. The detail can quote the server, so it is redacted before it becomes part of an error.
pub(super) struct ExchangeError {
    pub(super) kind: ErrorKind,
    pub(super) status: Option<u16>,
    detail: Option<String>,
    /// Whether each further attempt would fail the same way.
    is_permanent: bool,
}

impl ExchangeError {
    pub(super) fn new(kind: ErrorKind, detail: impl Into<Option<String>>) -> Self {
        Self {
            kind,
            status: None,
            detail: detail.into(),
            is_permanent: false,
        }
    }

    pub(super) fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    pub(super) fn into_failed(self, redactor: &Redactor<'_>) -> FailedAttempt {
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

/// Classifies an error of reqwest by whether the request was sent. `sent` tells whether a connection read the request's
/// body. It is `None` for a request without a body, and after the head of the reply.
pub(super) fn classified(error: reqwest::Error, sent: Option<&Sent>) -> ExchangeError {
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
pub(super) fn root_cause(error: &reqwest::Error) -> String {
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

pub(super) fn redirect(response: &Response) -> ExchangeError {
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
