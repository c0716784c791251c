//! [`Mistake`], why a connection is closed without a request: what the client sends is not HTTP/1.1, or not all of it
//! can be read. No operation is known yet, so the answer has an HTTP status of its own, unlike a refusal.

use hyper::StatusCode;
use serde_json::json;

use super::head::{FIELD_LIMIT, HEAD_LIMIT, URL_LIMIT};

/// The HTTP/2 frames `SETTINGS`, which is empty, and `GOAWAY` up to the text that says why: no request was processed,
/// and the reason is `HTTP_1_1_REQUIRED` (RFC 9113, sections 6.5, 6.8 and 7). The length of the second frame is in its
/// third byte.
const HTTP2_SETTINGS: [u8; 9] = [0, 0, 0, 4, 0, 0, 0, 0, 0];
const HTTP2_GO_AWAY: [u8; 9] = [0, 0, 0, 7, 0, 0, 0, 0, 0];
const HTTP2_REASON: [u8; 8] = [0, 0, 0, 0, 0, 0, 0, 0xd];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    Tls,
    Http2,
    Connect,
    RequestLine,
    Url,
    UrlTooLong,
    Version,
    Field,
    HeadTooLarge,
    TooManyFields,
    ContentLength,
    TransferEncoding,
    TwoLengths,
    /// The client closed the connection before the end of the head.
    Cut,
}

impl Mistake {
    fn status(self) -> StatusCode {
        match self {
            Self::Connect => StatusCode::NOT_IMPLEMENTED,
            Self::UrlTooLong => StatusCode::URI_TOO_LONG,
            Self::HeadTooLarge | Self::TooManyFields => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::Version => StatusCode::HTTP_VERSION_NOT_SUPPORTED,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// Returns what is wrong and what to send instead. It quotes nothing that was sent, which may hold the key.
    pub(super) fn text(self) -> String {
        match self {
            Self::Tls => "The client begins a TLS connection, and this port speaks plain HTTP: use a URL with `http://`.",
            Self::Http2 => "The client speaks HTTP/2 without asking, and this mock speaks HTTP/1.1 only: turn `prior knowledge` of HTTP/2 off.",
            Self::Connect => "The method CONNECT asks a proxy for a tunnel, and this mock is not a proxy: take it out of the client's proxy settings, and call its URL.",
            Self::RequestLine => "The request does not begin with a line such as `GET /1.5/api/get_info.json HTTP/1.1`. If it is not the first on its connection, the body before it may be longer than its `content-length`.",
            Self::Url => "The first line of the request is malformed after the method: it is `METHOD URL HTTP/1.1`, and in the URL spaces and what is not ASCII are escaped, as in `%20`.",
            Self::UrlTooLong => return format!("The URL is longer than {URL_LIMIT} bytes."),
            Self::Version => "The first line of the request must end in `HTTP/1.1`.",
            Self::Field => "A header field is malformed: each is a line such as `name: value`.",
            Self::HeadTooLarge => return format!("The header section is larger than {HEAD_LIMIT} bytes."),
            Self::TooManyFields => return format!("The request has more than {FIELD_LIMIT} header fields."),
            Self::ContentLength => "The header field `content-length` must be one number, the length of the body in bytes.",
            Self::TransferEncoding => "The header field `transfer-encoding` must be `chunked`, in HTTP/1.1. Or send `content-length` in its place.",
            Self::TwoLengths => "The request has both header fields `content-length` and `transfer-encoding`: send one of them.",
            Self::Cut => "The connection was closed in the middle of the header section.",
        }
        .to_owned()
    }

    /// Returns the bytes of the answer, after which the connection is closed.
    pub(super) fn answer(self) -> Vec<u8> {
        let text = self.text();
        if self == Self::Http2 {
            return http2_answer(&text);
        }
        let body = json!({ "msg": format!("Error: {text}"), "status": false }).to_string();
        let (status, length) = (self.status(), body.len());
        format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
        )
        .into_bytes()
    }
}

/// Returns an HTTP/2 `GOAWAY` frame with the text as its debug data. A client of HTTP/2 can show that text, but cannot parse
/// an HTTP/1.1 reply.
fn http2_answer(text: &str) -> Vec<u8> {
    let mut go_away = HTTP2_GO_AWAY;
    // The texts are short. One that is not would be cut.
    let room = usize::from(u8::MAX) - HTTP2_REASON.len();
    let text = text.as_bytes();
    let text = &text[..text.len().min(room)];
    go_away[2] = u8::try_from(HTTP2_REASON.len() + text.len()).unwrap_or(u8::MAX);
    [&HTTP2_SETTINGS[..], &go_away, &HTTP2_REASON, text].concat()
}
