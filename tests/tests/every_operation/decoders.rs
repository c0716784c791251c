//! Decoders of requests that are independent of the SDK.

use futures_util::stream;
use sitehost_api::Encoded;

fn decode_urlencoded(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}

async fn decode_multipart(content_type: &str, body: &str) -> Vec<(String, String)> {
    let boundary = multer::parse_boundary(content_type).unwrap();
    let boundaries = body.matches(&boundary).count();
    let body = stream::iter([Ok::<_, std::io::Error>(body.to_owned())]);
    let mut parts = multer::Multipart::new(body, boundary);
    let mut pairs = Vec::new();
    while let Some(part) = parts.next_field().await.unwrap() {
        pairs.push((part.name().unwrap().to_owned(), part.text().await.unwrap()));
    }
    assert_eq!(
        boundaries,
        pairs.len() + 1,
        "the boundary occurs in a value"
    );
    pairs
}

/// Returns the names and values of an encoded request, in order. Secrets are not masked.
pub async fn decode(encoded: &Encoded) -> Vec<(String, String)> {
    match (encoded.expose_body(), encoded.content_type()) {
        (Some(body), Some(form)) if form.starts_with("multipart/") => {
            decode_multipart(form, body).await
        }
        (Some(body), _) => decode_urlencoded(body),
        (None, _) => decode_urlencoded(encoded.expose_url().split_once('?').unwrap().1),
    }
}
