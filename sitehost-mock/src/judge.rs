//! Judges whether a request is one that the API documents. Plain data in, plain data out.

mod parameters;

use crate::decode::{Decoded, Pair};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::spec::{KEY, Method, Operation, Spec};

/// The parameters from where the method has to carry them.
fn carried<'a>(
    method: Method,
    request: &Request,
    decoded: &'a Decoded,
) -> Result<&'a [Pair], Refusal> {
    match method {
        Method::Get if request.body.is_empty() => decoded.query.as_deref().map_err(Clone::clone),
        Method::Get => Err(Refusal::BodyOnGet),
        Method::Post if request.query.is_none() => decoded.form.as_deref().map_err(Clone::clone),
        Method::Post if decoded.query.iter().flatten().any(|(name, _)| name == KEY) => {
            Err(Refusal::KeyInUrl)
        }
        Method::Post => Err(Refusal::QueryOnPost),
    }
}

fn judge_key(key: &str, sent: &[Pair]) -> Result<(), Refusal> {
    let Some(place) = sent.iter().position(|(name, _)| name == KEY) else {
        return Err(Refusal::KeyMissing);
    };
    if sent[place].1 != key {
        return Err(Refusal::KeyWrong);
    }
    if place > 0 {
        return Err(Refusal::KeyNotFirst);
    }
    Ok(())
}

/// The operation that is called, or the first thing that is wrong: the address, then the encoding, then the key, then
/// the parameters.
pub(crate) fn judge<'a>(
    spec: &'a Spec,
    key: &str,
    request: &Request,
    decoded: &Decoded,
) -> Result<&'a Operation, Refusal> {
    let operation = spec.find(&request.method, &request.path)?;
    let sent = carried(operation.method, request, decoded)?;
    judge_key(key, sent)?;
    parameters::judge(&operation.parameters, sent)?;
    Ok(operation)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One GET, one path with both methods.
    const SPEC: &str = r#"{ "paths": {
        "/list": { "get": {
            "parameters": [
                { "name": "apikey", "in": "query", "schema": { "type": "string", "format": "password" } },
                { "name": "client_id", "in": "query", "required": true, "schema": { "type": "integer" } },
                { "name": "ids[]", "in": "query", "schema": { "type": "array", "items": { "type": "integer" } } },
                { "name": "filters[sort_dir]", "in": "query", "schema": { "type": "string", "enum": ["ASC", "DESC"] } },
                { "name": "filters[all]", "in": "query", "schema": { "type": "boolean" } }
            ],
            "responses": { "200": { "content": { "application/json": { "example": "listed" } } } }
        } },
        "/both": {
            "get": {
                "parameters": [{ "name": "apikey", "in": "query", "schema": { "type": "string" } }],
                "responses": { "200": { "content": { "application/json": { "example": "read" } } } }
            },
            "post": {
                "requestBody": { "content": { "application/x-www-form-urlencoded": {
                    "schema": { "type": "object", "properties": { "apikey": { "type": "string" } } }
                } } },
                "responses": { "200": { "content": { "application/json": { "example": "written" } } } }
            }
        }
    } }"#;

    /// The example that answers the request, or the text of its refusal.
    async fn answer(method: &str, target: &str, body: &str) -> String {
        let (path, query) = match target.split_once('?') {
            Some((path, query)) => (path, Some(query.to_owned())),
            None => (target, None),
        };
        let request = Request {
            method: method.to_owned(),
            path: path.to_owned(),
            query,
            content_type: Some("application/x-www-form-urlencoded".to_owned()),
            body: body.as_bytes().to_owned(),
            body_was_cut: false,
        };
        let spec = Spec::parse(SPEC).unwrap();
        match judge(&spec, "key", &request, &Decoded::of(&request).await) {
            Ok(operation) => String::from_utf8(operation.example.to_vec()).unwrap(),
            Err(refusal) => refusal.to_string(),
        }
    }

    #[tokio::test]
    async fn the_query_of_a_get_is_judged_like_a_form() {
        for (query, expected) in [
            ("apikey=key&client_id=1", r#""listed""#),
            (
                "apikey=key&client_id=1&ids[]=1&ids%5B%5D=2&filters[sort_dir]=ASC&filters[all]=0",
                r#""listed""#,
            ),
            ("apikey=key&client_id=1&ids[]=", r#""listed""#),
            (
                "apikey=key&client_id=1&ids[]=1&ids[]=",
                "Parameter `ids[]` must be an integer.",
            ),
            ("", "Parameter `apikey` is missing."),
            (
                "client_id=1&apikey=key",
                "Parameter `apikey` must come first.",
            ),
            (
                "apikey=other&client_id=1",
                "Parameter `apikey` is not a key that is accepted here.",
            ),
            ("apikey=key", "Parameter `client_id` is missing."),
            (
                "apikey=key&client_id=1&page=1",
                "Parameter `page` is unknown.",
            ),
            (
                "apikey=key&client_id=1&client_id=1",
                "Parameter `client_id` is given more than once.",
            ),
            (
                "apikey=key&ids[]=1&client_id=1",
                "Parameter `client_id` is out of order: it comes before `ids[]`.",
            ),
            (
                "apikey=key&client_id=1&filters[sort_dir]=asc",
                "Parameter `filters[sort_dir]` must be `ASC` or `DESC`.",
            ),
            (
                "apikey=key&client_id=1&filters[all]=true",
                "Parameter `filters[all]` must be 1 or 0.",
            ),
            (
                "apikey=key&client_id=%4",
                "The query does not decode: a `%` is not followed by two hexadecimal digits.",
            ),
        ] {
            assert_eq!(
                answer("GET", &format!("/list?{query}"), "").await,
                expected,
                "{query}"
            );
        }
    }

    #[tokio::test]
    async fn parameters_count_only_where_the_method_carries_them() {
        let on_get = "The parameters of a GET belong in its query, not in a body.";
        let in_url = "Parameter `apikey` of a POST belongs in its body, never in its URL.";
        for (method, target, body, expected) in [
            ("GET", "/both?apikey=key", "", r#""read""#),
            ("POST", "/both", "apikey=key", r#""written""#),
            ("GET", "/both?apikey=key", "apikey=key", on_get),
            ("GET", "/both", "apikey=key", on_get),
            ("POST", "/both?apikey=key", "", in_url),
            (
                "POST",
                "/both?a=1",
                "apikey=key",
                "The parameters of a POST belong in its body, not in its URL.",
            ),
            ("HEAD", "/both", "", "This call is made with GET or POST."),
            ("get", "/list", "", "This call is made with GET."),
            ("GET", "/LIST", "", "method does not exist"),
        ] {
            assert_eq!(
                answer(method, target, body).await,
                expected,
                "{method} {target} {body}"
            );
        }
    }
}
