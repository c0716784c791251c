//! The key and the parameters in a query, in a urlencoded form and in a multipart form: all three are validated alike.

mod lenient;
mod mistakes;
mod properties;
mod requests;
mod rules;
mod shapes;
mod tree;
mod wrong_shapes;

use super::*;
use crate::spec::Spec;

/// The same parameters with GET and with POST.
const SPEC: &str = r##"{
    "paths": {
        "/both": {
            "get": {
                "operationId": "read",
                "parameters": [
                    { "name": "apikey", "in": "query", "required": true, "schema": { "type": "string" } },
                    { "name": "client_id", "in": "query", "required": true, "schema": { "type": "integer" } },
                    { "name": "ids[]", "in": "query", "schema": { "$ref": "#/components/schemas/Ids" } },
                    { "name": "filters[sort_dir]", "in": "query", "schema": { "$ref": "#/components/schemas/Direction" } },
                    { "name": "filters[all]", "in": "query", "schema": { "type": "boolean" } }
                ],
                "responses": { "200": { "content": { "application/json": { "example": "read" } } } }
            },
            "post": {
                "operationId": "write",
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": {
                    "type": "object",
                    "required": ["apikey", "client_id"],
                    "properties": {
                        "apikey": { "type": "string" },
                        "client_id": { "type": "integer" },
                        "ids[]": { "$ref": "#/components/schemas/Ids" },
                        "filters[sort_dir]": { "$ref": "#/components/schemas/Direction" },
                        "filters[all]": { "type": "boolean" }
                    }
                } } } },
                "responses": { "200": { "content": { "application/json": { "example": "written" } } } }
            }
        },
        "/list": { "get": {
            "operationId": "list",
            "parameters": [{ "name": "apikey", "in": "query", "schema": { "type": "string" } }],
            "responses": { "200": { "content": { "application/json": { "example": "listed" } } } }
        } }
    },
    "components": { "schemas": {
        "Ids": { "type": "array", "x-empty-clears": true, "items": { "type": "integer" } },
        "Direction": { "type": "string", "enum": ["ASC", "DESC"] }
    } }
}"##;

const URLENCODED: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data; boundary=LINE";

fn get(target: &str) -> Request {
    let (path, query) = match target.split_once('?') {
        Some((path, query)) => (path, Some(query.to_owned())),
        None => (target, None),
    };
    Request {
        method: "GET".to_owned(),
        path: path.to_owned(),
        query,
        content_type: None,
        body: Vec::new(),
        unreadable: None,
    }
}

fn post(target: &str, content_type: &str, body: &str) -> Request {
    Request {
        method: "POST".to_owned(),
        content_type: Some(content_type.to_owned()),
        body: body.into(),
        ..get(target)
    }
}

/// Returns the id of the operation that accepts the request, or the text of the refusal.
async fn verdict(request: &Request) -> String {
    verdict_of(request, false).await
}

/// Returns what [`verdict`] does, from a lenient mock.
async fn lenient_verdict(request: &Request) -> String {
    verdict_of(request, true).await
}

async fn verdict_of(request: &Request, is_lenient: bool) -> String {
    let spec = Spec::parse(SPEC).unwrap();
    let decoded = Decoded::of(request).await;
    let found = spec.find(&request.method, &request.path, is_lenient);
    let call = found.and_then(|one| Call::of(one, "key", is_lenient, request, &decoded));
    let accepted = call.and_then(|call| {
        call.validate_parameters()?;
        Ok(call.operation.id.clone())
    });
    accepted.unwrap_or_else(|refusal| refusal.to_string())
}

fn urlencoded(pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

fn multipart(pairs: &[(&str, &str)]) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--LINE\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    pairs.iter().map(part).collect::<String>() + "--LINE--\r\n"
}

const KEY: (&str, &str) = ("apikey", "key");
const CLIENT: (&str, &str) = ("client_id", "1");
const ID: (&str, &str) = ("ids[]", "1");

#[tokio::test]
async fn valid_parameters_are_accepted_in_a_query_and_in_both_kinds_of_form() {
    for pairs in [
        &[KEY, CLIENT][..],
        &[
            KEY,
            CLIENT,
            ID,
            ID,
            ("filters[sort_dir]", "ASC"),
            ("filters[all]", "0"),
        ],
        // One empty entry clears a list.
        &[KEY, CLIENT, ("ids[]", "")],
    ] {
        let query = format!("/both?{}", urlencoded(pairs));
        assert_eq!(verdict(&get(&query)).await, "read", "{pairs:?}");
        for request in [
            post("/both", URLENCODED, &urlencoded(pairs)),
            post("/both", MULTIPART, &multipart(pairs)),
        ] {
            assert_eq!(verdict(&request).await, "write", "{pairs:?}");
        }
    }
}

#[tokio::test]
async fn a_mistake_gets_the_same_refusal_in_a_query_and_in_both_kinds_of_form() {
    for (pairs, refusal) in [
        // The key
        (&[][..], "Parameter `apikey` is missing."),
        (&[CLIENT], "Parameter `apikey` is missing."),
        (
            &[("apiKey", "key"), CLIENT],
            "Parameter `apikey` is missing.",
        ),
        (
            &[("apikey", "another"), CLIENT],
            "Parameter `apikey` is not the key that this mock accepts.",
        ),
        (&[CLIENT, KEY], "Parameter `apikey` must come first."),
        (
            &[KEY, CLIENT, KEY],
            "Parameter `apikey` is sent more than once.",
        ),
        // Names
        (&[KEY], "Parameter `client_id` is missing."),
        (
            &[KEY, CLIENT, ("page", "1")],
            "Parameter `page` is unknown.",
        ),
        (
            &[KEY, CLIENT, ("ids", "1")],
            "Parameter `ids` must be a list: send it as `ids[]`.",
        ),
        (
            &[KEY, CLIENT, CLIENT],
            "Parameter `client_id` is sent more than once.",
        ),
        // Order
        (
            &[KEY, ID, CLIENT],
            "Parameter `client_id` is out of order: send it before `ids[]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            &[KEY, CLIENT, ID, ("filters[all]", "1"), ID],
            "Parameter `ids[]` is out of order: send it before `filters[all]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        // Values
        (
            &[KEY, ("client_id", "one")],
            "Parameter `client_id` must be an integer.",
        ),
        (
            &[KEY, ("client_id", "")],
            "Parameter `client_id` must be an integer.",
        ),
        (
            &[KEY, CLIENT, ID, ("ids[]", "")],
            "Parameter `ids[]` must be an integer.",
        ),
        (
            &[KEY, CLIENT, ("filters[sort_dir]", "asc")],
            "Parameter `filters[sort_dir]` must be `ASC` or `DESC`.",
        ),
        (
            &[KEY, CLIENT, ("filters[all]", "true")],
            "Parameter `filters[all]` must be 1 or 0.",
        ),
    ] {
        for request in [
            get(&format!("/both?{}", urlencoded(pairs))),
            post("/both", URLENCODED, &urlencoded(pairs)),
            post("/both", MULTIPART, &multipart(pairs)),
        ] {
            assert_eq!(verdict(&request).await, refusal, "{pairs:?}");
        }
    }
}
