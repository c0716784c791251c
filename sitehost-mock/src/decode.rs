//! Decodes the parameters of a request, wherever they are and however they are encoded, into one list of pairs.

mod multipart;
pub(crate) mod urlencoded;

use crate::refusal::Refusal;
use crate::request::Request;

/// Name and value of a parameter.
pub(crate) type Pair = (String, String);

/// The parameters of a request in the order in which they came, or why they could not be decoded.
pub(crate) struct Decoded {
    pub(crate) query: Result<Vec<Pair>, Refusal>,
    pub(crate) form: Result<Vec<Pair>, Refusal>,
}

impl Decoded {
    pub(crate) async fn of(request: &Request) -> Self {
        Self {
            query: query(request),
            form: form(request).await,
        }
    }
}

fn query(request: &Request) -> Result<Vec<Pair>, Refusal> {
    urlencoded::pairs(request.query.as_deref().unwrap_or_default())
        .map_err(|reason| Refusal::QueryNotDecoded { reason })
}

async fn form(request: &Request) -> Result<Vec<Pair>, Refusal> {
    if request.body_was_cut {
        return Err(Refusal::BodyTooLarge);
    }
    let content_type = match request.content_type.as_deref() {
        Some(content_type) => content_type,
        None if request.body.is_empty() => return Ok(Vec::new()),
        None => return Err(Refusal::WrongContentType),
    };
    let media_type = content_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    match media_type.as_str() {
        "application/x-www-form-urlencoded" => std::str::from_utf8(&request.body)
            .map_err(|_| urlencoded::NOT_UTF8)
            .and_then(urlencoded::pairs)
            .map_err(|reason| Refusal::BodyNotDecoded { reason }),
        "multipart/form-data" => multipart::pairs(content_type, &request.body).await,
        _ => Err(Refusal::WrongContentType),
    }
}
