//! [`Request`], an HTTP request whose body has been read to the end.

use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;

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
    pub(crate) body_was_cut: bool,
}

impl Request {
    /// Reads the body of a request.
    ///
    /// # Errors
    ///
    /// The connection was closed in the middle of the body.
    pub(crate) async fn read(request: hyper::Request<Incoming>) -> Result<Self, hyper::Error> {
        let (head, body) = request.into_parts();
        let (body, body_was_cut) = read_body(body).await?;
        Ok(Self {
            method: head.method.as_str().to_owned(),
            path: head.uri.path().to_owned(),
            query: head.uri.query().map(str::to_owned),
            content_type: head
                .headers
                .get(CONTENT_TYPE)
                .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
            body,
            body_was_cut,
        })
    }
}

/// Reads a body and returns its first [`BODY_LIMIT`] bytes, and whether it was longer.
///
/// The rest is read and dropped, because a client whose connection is closed while it sends may never see the refusal.
async fn read_body(mut body: Incoming) -> Result<(Vec<u8>, bool), hyper::Error> {
    let mut kept = Vec::new();
    let mut was_cut = false;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        let room = BODY_LIMIT - kept.len();
        was_cut |= data.len() > room;
        kept.extend_from_slice(&data[..data.len().min(room)]);
    }
    Ok((kept, was_cut))
}
