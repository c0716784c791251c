//! [`Request`], an HTTP request whose body has been read to the end.

use std::error::Error;
use std::io;

use http_body_util::BodyExt;
use hyper::HeaderMap;
use hyper::body::Incoming;
use hyper::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName};

use crate::refusal::Refusal;

/// The largest body that the mock accepts, in bytes: 1 MiB.
pub const BODY_LIMIT: usize = 1024 * 1024;

pub(crate) struct Request {
    pub(crate) method: String,
    /// As it was sent, without the query.
    pub(crate) path: String,
    /// As it was sent, without the `?`.
    pub(crate) query: Option<String>,
    pub(crate) content_type: Option<String>,
    /// As it was sent, truncated to [`BODY_LIMIT`].
    pub(crate) body: Vec<u8>,
    /// Why the body is not all there, or cannot be decoded whatever its content type is.
    pub(crate) unreadable: Option<Refusal>,
}

impl Request {
    /// Reads the body of a request, as far as it can be read.
    pub(crate) async fn read(request: hyper::Request<Incoming>) -> Self {
        let (head, body) = request.into_parts();
        let (body, unreadable) = read_body(body).await;
        Self {
            method: head.method.as_str().to_owned(),
            path: head.uri.path().to_owned(),
            query: head.uri.query().map(str::to_owned),
            content_type: text(&head.headers, CONTENT_TYPE),
            unreadable: unreadable.or_else(|| encoded(&head.headers, &body)),
            body,
        }
    }
}

fn text(fields: &HeaderMap, name: HeaderName) -> Option<String> {
    let value = fields.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Returns the refusal of a body that is compressed.
fn encoded(fields: &HeaderMap, body: &[u8]) -> Option<Refusal> {
    let encoding = text(fields, CONTENT_ENCODING)?;
    let is_plain = encoding.trim().eq_ignore_ascii_case("identity") || body.is_empty();
    (!is_plain).then_some(Refusal::BodyEncoded { encoding })
}

/// Reads a body and returns its first [`BODY_LIMIT`] bytes, and the refusal if it is longer, breaks off or is malformed.
///
/// What is over the limit is read and dropped, because a client whose connection is closed while it sends may never see
/// the refusal.
async fn read_body(mut body: Incoming) -> (Vec<u8>, Option<Refusal>) {
    let mut kept = Vec::new();
    let mut refusal = None;
    while let Some(frame) = body.frame().await {
        let data = match frame.map(|frame| frame.into_data()) {
            Ok(Ok(data)) => data,
            // What follows the last chunk is no data.
            Ok(Err(_)) => continue,
            Err(error) => return (kept, Some(broken(&error))),
        };
        let room = BODY_LIMIT - kept.len();
        if data.len() > room {
            refusal = Some(Refusal::BodyTooLarge);
        }
        kept.extend_from_slice(&data[..data.len().min(room)]);
    }
    (kept, refusal)
}

/// Returns the refusal of a body that hyper could not read to its end.
fn broken(error: &hyper::Error) -> Refusal {
    let source = error
        .source()
        .and_then(|source| source.downcast_ref::<io::Error>());
    let reason = match source.map(io::Error::kind) {
        Some(io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput) => {
            "its chunks are malformed; each is its length in hexadecimal digits, a line end, its bytes and a line end"
        }
        _ => {
            "the connection was closed before its end, which `content-length` or a chunk of length 0 tells"
        }
    };
    Refusal::BodyNotDecoded { reason }
}
