//! An encoded request.

use std::borrow::Cow;
use std::fmt;

use super::method::Method;
use crate::runtime::secrets::MASK;

/// An encoded request, byte for byte, **with the API key in it**.
///
/// [`Client::encode`](crate::Client::encode) makes it, for tests and for tools that send by themselves.
/// A [`Preview`](crate::Preview) can be shown; the `Debug` of this type masks the query and the body.
#[derive(Clone, PartialEq, Eq)]
pub struct Encoded {
    pub(super) method: Method,
    /// The URL, directly followed by the body: one allocation for both.
    pub(super) text: String,
    pub(super) url_length: usize,
    /// None for a GET, which has no body.
    pub(super) content_type: Option<Cow<'static, str>>,
    /// Whether a parameter besides the key may be a secret.
    pub(super) has_secrets: bool,
}

impl Encoded {
    pub(crate) fn has_secrets(&self) -> bool {
        self.has_secrets
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The whole URL. That of a GET holds the key.
    #[must_use]
    pub fn expose_url(&self) -> &str {
        self.text.get(..self.url_length).unwrap_or_default()
    }

    /// The content type of the body; none for a GET.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The body, which holds the key; none for a GET.
    #[must_use]
    pub fn expose_body(&self) -> Option<&str> {
        self.content_type.as_ref()?;
        self.text.get(self.url_length..)
    }
}

impl fmt::Debug for Encoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = match self.expose_url().split_once('?') {
            Some((address, _)) => format!("{address}?{MASK}"),
            None => self.expose_url().to_owned(),
        };
        f.debug_struct("Encoded")
            .field("method", &self.method)
            .field("url", &url)
            .field("content_type", &self.content_type())
            .field("body", &self.expose_body().map(|_| MASK))
            .finish()
    }
}
