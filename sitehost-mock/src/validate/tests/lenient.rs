//! What a lenient mock takes, and what it refuses all the same.

use super::tree::{self, DEEP, FORM, document};
use super::*;

#[tokio::test]
async fn the_parameters_of_a_post_may_be_in_its_query() {
    let form = urlencoded(&[CLIENT]);
    for (target, body) in [
        ("/both?apikey=key&client_id=1", ""),
        ("/both?apikey=key&client_id=1&", &*form),
        ("/both?apikey=key", &form),
        ("/both?client_id=1", "apikey=key"),
        ("/both?apikey=key&client_id=1", "apikey=key&client_id=1"),
        ("/both?", "apikey=key&client_id=1"),
    ] {
        let request = post(target, URLENCODED, body);
        assert_eq!(lenient_verdict(&request).await, "write", "{target} {body}");
        let strict = verdict(&request).await;
        assert!(strict.contains("--lenient"), "{strict}");
    }
}

#[tokio::test]
async fn what_a_post_sends_twice_with_different_values_is_refused() {
    for (target, body, expected) in [
        (
            "/both?apikey=key&client_id=1",
            "client_id=2",
            "Parameter `client_id` is sent more than once.",
        ),
        (
            "/both?apikey=key&client_id=1",
            "apikey=other",
            "Parameter `apikey` is sent more than once.",
        ),
        (
            "/both?client_id=1&apikey=key",
            "",
            "Parameter `apikey` must come first.",
        ),
        (
            "/both?apikey=key&client_id=%4",
            "",
            "The query does not decode: a `%` is not followed by two hexadecimal digits.",
        ),
    ] {
        let request = post(target, URLENCODED, body);
        assert_eq!(lenient_verdict(&request).await, expected, "{target} {body}");
    }
}

#[tokio::test]
async fn the_account_may_be_sent_where_it_is_not_needed() {
    for target in [
        "/list?apikey=key&client_id=1",
        "/list?apikey=key&client_id=any",
    ] {
        assert_eq!(lenient_verdict(&get(target)).await, "list");
        assert_eq!(
            verdict(&get(target)).await,
            "Parameter `client_id` is unknown: this operation has none. Leave it out, or let the mock be lenient \
             (`--lenient`; in Rust `Builder::lenient`)."
        );
    }
    assert_eq!(
        lenient_verdict(&get("/list?apikey=key&page=1")).await,
        "Parameter `page` is unknown."
    );
}

#[tokio::test]
async fn what_is_refused_for_another_reason_stays_refused() {
    for (request, expected) in [
        (
            post("/list?apikey=key", URLENCODED, ""),
            "The method must be GET.",
        ),
        (
            Request {
                method: "GET".to_owned(),
                ..post("/both?apikey=key&client_id=1", URLENCODED, "a=1")
            },
            "A GET must not have a body: send the parameters in the query.",
        ),
        (
            get("/both?apikey=key&client_id=one"),
            "Parameter `client_id` must be an integer.",
        ),
        (get("/both?client_id=1"), "Parameter `apikey` is missing."),
    ] {
        assert_eq!(lenient_verdict(&request).await, expected);
    }
}

#[test]
fn parameters_and_what_is_in_them_may_come_in_any_order() {
    let spec = Spec::parse(&document(
        &[
            ("label", r#"{ "type": "string" }"#, ""),
            (
                "ids[]",
                r#"{ "type": "array", "items": { "type": "integer" } }"#,
                FORM,
            ),
            (
                "users",
                r##"{ "type": "array", "items": { "$ref": "#/components/schemas/User" } }"##,
                DEEP,
            ),
            (
                "limits",
                r##"{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/User" } }"##,
                DEEP,
            ),
        ],
        r#"{ "User": { "type": "object", "required": ["name"], "properties": {
            "name": { "type": "string" }, "mail": { "type": "string" }
        } } }"#,
        "",
    ))
    .unwrap();
    for pairs in [
        &[("ids[]", "1"), ("label", "x"), ("ids[]", "2")][..],
        &[("users[0][mail]", "m"), ("users[0][name]", "n")],
        &[
            ("users[0][name]", "n"),
            ("users[1][name]", "n"),
            ("users[0][mail]", "m"),
        ],
        &[
            ("limits[a][name]", "n"),
            ("limits[b][name]", "n"),
            ("limits[a][mail]", "m"),
        ],
        &[
            ("limits[a][name]", "n"),
            ("label", "x"),
            ("users[0][name]", "n"),
        ],
    ] {
        assert_eq!(tree::lenient_verdict(&spec, pairs), "accepted", "{pairs:?}");
        let strict = tree::verdict(&spec, pairs);
        assert!(
            strict
                .ends_with("or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`)."),
            "{strict}"
        );
    }
    for (pairs, expected) in [
        (
            &[("ids[1]", "1"), ("ids[0]", "1")][..],
            "Parameter `ids[1]` is out of order: the entry to send here is `ids[0]`.",
        ),
        (
            &[("label", "x"), ("ids[]", "1"), ("label", "x")],
            "Parameter `label` is sent more than once.",
        ),
        (
            &[("users[][mail]", "m"), ("users[][name]", "n")],
            "Parameter `users[][mail]` must be an entry with an index: send it as `users[0][mail]`.",
        ),
        (&[("none", "x")], "Parameter `none` is unknown."),
    ] {
        assert_eq!(tree::lenient_verdict(&spec, pairs), expected, "{pairs:?}");
    }
}
