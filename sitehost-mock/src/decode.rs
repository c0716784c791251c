//! Decodes the parameters of a request, in the query and in either kind of form, into lists of pairs. `validate` then
//! checks the pairs against the spec.

mod multipart;
pub(crate) mod urlencoded;

pub(crate) use self::urlencoded::Pair;
use crate::refusal::Refusal;
use crate::request::Request;

/// The parameters of a request in the order in which they were sent, or why they do not decode.
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
    if let Some(refusal) = &request.unreadable {
        return Err(refusal.clone());
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
