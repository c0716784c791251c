//! One exchange over HTTP: a request out, a reply in.

use std::error::Error as StdError;

use reqwest::Response;
use reqwest::header::{CONTENT_TYPE, LOCATION};

use crate::runtime::error::{Error, ErrorKind as Kind};
use crate::runtime::mask::Redactor;
use crate::{Encoded, Method};

/// How much memory a server can have reserved by announcing a long reply.
const PREALLOCATED: usize = 64 * 1024;

/// A reply as it came.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

/// Why an exchange failed. The detail can quote the server, so it has to be redacted before it stands in an error.
pub(crate) struct Failure {
    kind: Kind,
    pub(crate) status: Option<u16>,
    detail: Option<String>,
}

impl Failure {
    fn new(kind: Kind, detail: impl Into<Option<String>>) -> Self {
        Self {
            kind,
            status: None,
            detail: detail.into(),
        }
    }

    fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    pub(crate) fn into_error(self, redactor: &Redactor<'_>) -> Error {
        let error = Error::new(self.kind).with_status(self.status);
        match self.detail {
            Some(detail) => error.with_detail(redactor.quote(&detail)),
            None => error,
        }
    }
}

/// Sends requests and reads replies of a limited length.
#[derive(Clone)]
pub(crate) struct Transport {
    pub(crate) http: reqwest::Client,
    pub(crate) max_reply_bytes: usize,
}

impl Transport {
    /// Sends `encoded` once.
    pub(crate) async fn exchange(&self, encoded: &Encoded) -> Result<Reply, Failure> {
        let response = self.request(encoded).send().await.map_err(failure)?;
        if response.status().is_redirection() {
            return Err(redirect(&response));
        }
        let status = response.status().as_u16();
        let body = self
            .read(response)
            .await
            .map_err(|failure| failure.with_status(status))?;
        Ok(Reply { status, body })
    }

    fn request(&self, encoded: &Encoded) -> reqwest::RequestBuilder {
        let method = match encoded.method() {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
        };
        let mut request = self.http.request(method, encoded.expose_url());
        if let Some(content_type) = encoded.content_type() {
            request = request.header(CONTENT_TYPE, content_type);
        }
        if let Some(body) = encoded.expose_body() {
            request = request.body(body.to_owned());
        }
        request
    }

    async fn read(&self, mut response: Response) -> Result<Vec<u8>, Failure> {
        let announced = response.content_length().unwrap_or(0);
        let announced = usize::try_from(announced).unwrap_or(usize::MAX);
        if announced > self.max_reply_bytes {
            return Err(self.too_large());
        }
        let mut body = Vec::with_capacity(announced.min(PREALLOCATED));
        while let Some(chunk) = response.chunk().await.map_err(failure)? {
            if chunk.len() > self.max_reply_bytes - body.len() {
                return Err(self.too_large());
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    fn too_large(&self) -> Failure {
        let detail = format!("more than {} bytes", self.max_reply_bytes);
        Failure::new(Kind::ReplyTooLarge, detail)
    }
}

/// A failure of the network, told apart by what it means for the call.
fn failure(error: reqwest::Error) -> Failure {
    // A connect failure comes first: one that took too long is a timeout too, but nothing was sent.
    let kind = if error.is_connect() {
        Kind::Connect
    } else if error.is_timeout() {
        Kind::Timeout
    } else if error.is_builder() {
        Kind::InvalidRequest
    } else {
        Kind::ConnectionLost
    };
    Failure::new(kind, root_cause(&error.without_url()))
}

/// The last of the chain, which says most: "Connection refused".
pub(crate) fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn StdError = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

fn redirect(response: &Response) -> Failure {
    // A query can hold more than the key, so it is left out whole.
    let target = response.headers().get(LOCATION).map(|location| {
        let location = String::from_utf8_lossy(location.as_bytes());
        let target = location.split(['?', '#']).next().unwrap_or_default();
        format!("to {target}")
    });
    Failure::new(Kind::Redirect, target).with_status(response.status().as_u16())
}
