//! Every reason to refuse, for each way in which parameters travel.

use super::*;

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
        "Ids": { "type": "array", "items": { "type": "integer" } },
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
        body_was_cut: false,
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

/// The id of the operation that takes the request, or the text of the refusal.
async fn verdict(request: &Request) -> String {
    let spec = Spec::parse(SPEC).unwrap();
    let decoded = Decoded::of(request).await;
    let judged = Call::identify(&spec, "key", request, &decoded).and_then(|call| {
        call.judge_parameters()?;
        Ok(call.operation.id.clone())
    });
    judged.unwrap_or_else(|refusal| refusal.to_string())
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
async fn what_is_right_is_taken_in_a_query_and_in_both_kinds_of_form() {
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
        // A list is cleared with one empty entry.
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
async fn what_is_wrong_is_told_alike_in_a_query_and_in_both_kinds_of_form() {
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
            "Parameter `apikey` is not a key that is accepted here.",
        ),
        (&[CLIENT, KEY], "Parameter `apikey` must come first."),
        (
            &[KEY, CLIENT, KEY],
            "Parameter `apikey` is given more than once.",
        ),
        // Names
        (&[KEY], "Parameter `client_id` is missing."),
        (
            &[KEY, CLIENT, ("page", "1")],
            "Parameter `page` is unknown.",
        ),
        (&[KEY, CLIENT, ("ids", "1")], "Parameter `ids` is unknown."),
        (
            &[KEY, CLIENT, CLIENT],
            "Parameter `client_id` is given more than once.",
        ),
        // Order
        (
            &[KEY, ID, CLIENT],
            "Parameter `client_id` is out of order: it comes before `ids[]`.",
        ),
        (
            &[KEY, CLIENT, ID, ("filters[all]", "1"), ID],
            "Parameter `ids[]` is out of order: it comes before `filters[all]`.",
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

#[tokio::test]
async fn parameters_count_only_where_the_method_carries_them() {
    let on_get = "The parameters of a GET belong in its query, not in a body.";
    let in_url = "Parameter `apikey` of a POST belongs in its body, never in its URL.";
    let on_post = "The parameters of a POST belong in its body, not in its URL.";
    for (body, content_type) in [
        (urlencoded(&[KEY, CLIENT]), URLENCODED),
        (multipart(&[KEY, CLIENT]), MULTIPART),
    ] {
        for (method, target, body, expected) in [
            ("GET", "/both?apikey=key&client_id=1", &body, on_get),
            ("GET", "/both", &body, on_get),
            ("POST", "/both?apikey=key&client_id=1", &body, in_url),
            (
                "POST",
                "/both?apikey=key&client_id=1",
                &String::new(),
                in_url,
            ),
            ("POST", "/both?client_id=1", &body, on_post),
            ("POST", "/both?", &body, on_post),
        ] {
            let request = Request {
                method: method.to_owned(),
                ..post(target, content_type, body)
            };
            assert_eq!(
                verdict(&request).await,
                expected,
                "{method} {target} {body}"
            );
        }
    }
}

#[tokio::test]
async fn what_does_not_decode_is_told_for_a_query_and_for_both_kinds_of_form() {
    let file = multipart(&[KEY, CLIENT]).replace("\"client_id\"", "\"client_id\"; filename=\"a\"");
    let breaks_off = multipart(&[KEY, CLIENT]).replace("--LINE--\r\n", "");
    for (request, expected) in [
        (
            get("/both?apikey=key&client_id=%4"),
            "The query does not decode: a `%` is not followed by two hexadecimal digits.",
        ),
        (
            get("/both?apikey=key&client_id=%FF"),
            "The query does not decode: it is not UTF-8.",
        ),
        (
            post("/both", URLENCODED, "apikey=key&client_id=%4"),
            "The body does not decode: a `%` is not followed by two hexadecimal digits.",
        ),
        (
            post("/both", URLENCODED, "apikey=key&client_id=%FF"),
            "The body does not decode: it is not UTF-8.",
        ),
        (
            post("/both", MULTIPART, &breaks_off),
            "The body does not decode: its multipart form is malformed or breaks off.",
        ),
        (
            post("/both", MULTIPART, &file),
            "Parameter `client_id` is sent as a file.",
        ),
    ] {
        assert_eq!(verdict(&request).await, expected);
    }
}

#[tokio::test]
async fn the_address_is_judged_first() {
    for (method, path, expected) in [
        ("HEAD", "/both", "This call is made with GET or POST."),
        ("PUT", "/both", "This call is made with GET or POST."),
        ("get", "/list", "This call is made with GET."),
        ("POST", "/list", "This call is made with GET."),
        ("GET", "/LIST", "method does not exist"),
        ("GET", "/list/", "method does not exist"),
    ] {
        let request = Request {
            method: method.to_owned(),
            ..get(path)
        };
        assert_eq!(verdict(&request).await, expected, "{method} {path}");
    }
}
