//! Decodes a body in `multipart/form-data`.

use http_body_util::{BodyDataStream, Full};
use hyper::body::Bytes;
use multer::Multipart;

use super::urlencoded::{self, Pair};
use crate::refusal::Refusal;

fn not_decoded(reason: &'static str) -> Refusal {
    Refusal::BodyNotDecoded { reason }
}

/// Decodes the names and values of the parts, in order.
pub(super) async fn pairs(content_type: &str, body: &[u8]) -> Result<Vec<Pair>, Refusal> {
    let boundary = multer::parse_boundary(content_type)
        .map_err(|_| not_decoded("its content type names no boundary"))?;
    let body = BodyDataStream::new(Full::new(Bytes::copy_from_slice(body)));
    let mut form = Multipart::new(body, boundary);
    let malformed = |_| not_decoded("its multipart form is malformed or truncated");

    let mut pairs = Vec::new();
    while let Some(part) = form.next_field().await.map_err(malformed)? {
        let name = part
            .name()
            .ok_or_else(|| not_decoded("a part of its multipart form has no name"))?
            .to_owned();
        if part.file_name().is_some() {
            return Err(Refusal::File { name });
        }
        let value = part.bytes().await.map_err(malformed)?;
        let value =
            String::from_utf8(value.into()).map_err(|_| not_decoded(urlencoded::NOT_UTF8))?;
        pairs.push((name, value));
    }
    Ok(pairs)
}
