//! [`Head`], the request line and the header fields of a request, of which only the length of the body is needed.
//! Refuses what hyper would refuse, with the reason. No IO.

use httparse::{EMPTY_HEADER, Error, Header, Request, Status};
use hyper::Uri;

use super::mistake::Mistake;

/// The longest URL, in bytes. It is the limit of hyper's `Uri`.
pub(super) const URL_LIMIT: usize = 65_534;

/// The largest head, in bytes: 256 KiB. hyper reads about 400 KiB.
pub(super) const HEAD_LIMIT: usize = 256 * 1024;

/// The most header fields. It is hyper's limit.
pub(super) const FIELD_LIMIT: usize = 100;

/// What a client sends first if it speaks HTTP/2 without asking.
const HTTP2: &[u8] = b"PRI * HTTP/2.0\r\n";

/// The first byte of a TLS connection: the record is a handshake.
const TLS: u8 = 0x16;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// In bytes, with the empty line at its end.
    pub(super) length: usize,
    pub(super) body: Length,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Length {
    Bytes(u64),
    Chunks,
}

impl Head {
    /// Returns the head at the beginning of the bytes, or `None` if it is not complete.
    pub(super) fn parse(bytes: &[u8]) -> Result<Option<Self>, Mistake> {
        if bytes.first() == Some(&TLS) {
            return Err(Mistake::Tls);
        }
        if bytes.starts_with(HTTP2) {
            return Err(Mistake::Http2);
        }
        if HTTP2.starts_with(bytes) {
            return Ok(None);
        }
        if url_length(bytes) > URL_LIMIT {
            return Err(Mistake::UrlTooLong);
        }
        let mut fields = [EMPTY_HEADER; FIELD_LIMIT];
        let mut request = Request::new(&mut fields);
        let length = match request.parse(bytes) {
            Ok(Status::Complete(length)) => length,
            Ok(Status::Partial) if bytes.len() <= HEAD_LIMIT => return Ok(None),
            Ok(Status::Partial) => return Err(Mistake::HeadTooLarge),
            Err(Error::TooManyHeaders) => return Err(Mistake::TooManyFields),
            Err(Error::Version) => return Err(Mistake::Version),
            Err(Error::HeaderName | Error::HeaderValue) => return Err(Mistake::Field),
            Err(_) if request.method.is_some() => return Err(Mistake::Url),
            Err(_) => return Err(Mistake::RequestLine),
        };
        if length > HEAD_LIMIT {
            return Err(Mistake::HeadTooLarge);
        }
        if request.method == Some("CONNECT") {
            return Err(Mistake::Connect);
        }
        if request.path.is_none_or(|url| url.parse::<Uri>().is_err()) {
            return Err(Mistake::Url);
        }
        let body = Length::of(request.headers, request.version == Some(0))?;
        Ok(Some(Self { length, body }))
    }
}

impl Length {
    /// Reads the length of the body from the header fields, as hyper does, except that hyper ignores `content-length`
    /// beside `transfer-encoding`.
    fn of(fields: &[Header<'_>], is_http_1_0: bool) -> Result<Self, Mistake> {
        let values = |name: &str| {
            let name = name.to_owned();
            fields
                .iter()
                .filter(move |field| field.name.eq_ignore_ascii_case(&name))
                .map(|field| field.value)
        };
        let mut lengths = values("content-length").map(content_length);
        let length = lengths.next().transpose()?;
        for other in lengths {
            if Some(other?) != length {
                return Err(Mistake::ContentLength);
            }
        }
        let Some(coding) = values("transfer-encoding").next_back() else {
            return Ok(Self::Bytes(length.unwrap_or_default()));
        };
        if length.is_some() {
            return Err(Mistake::TwoLengths);
        }
        let last = coding.rsplit(|byte| *byte == b',').next();
        let is_chunked =
            last.is_some_and(|last| last.trim_ascii().eq_ignore_ascii_case(b"chunked"));
        if is_http_1_0 || !is_chunked {
            return Err(Mistake::TransferEncoding);
        }
        Ok(Self::Chunks)
    }
}

fn content_length(value: &[u8]) -> Result<u64, Mistake> {
    str::from_utf8(value)
        .ok()
        .filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        // hyper keeps the two largest numbers for itself.
        .filter(|length| *length < u64::MAX - 2)
        .ok_or(Mistake::ContentLength)
}

/// Returns the length of the URL as far as it is there. It is the second word of the first line.
fn url_length(bytes: &[u8]) -> usize {
    bytes
        .trim_ascii_start()
        .split(u8::is_ascii_whitespace)
        .nth(1)
        .map_or(0, <[u8]>::len)
}

#[cfg(test)]
mod tests;
