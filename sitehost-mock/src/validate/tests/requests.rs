//! Requests that are refused before their parameters are looked at.

use super::*;

#[tokio::test]
async fn parameters_in_the_wrong_place_for_the_method_are_refused() {
    let on_get = "A GET must not have a body: send the parameters in the query.";
    let in_url = "Parameter `apikey` must not be in the URL of a POST: send it in the body, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).";
    let on_post = "The URL of a POST must not have a query: send the parameters in the body, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).";
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
async fn undecodable_parameters_are_refused_in_a_query_and_in_both_kinds_of_form() {
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
            "The body does not decode: its multipart form is malformed or truncated.",
        ),
        (
            post("/both", MULTIPART, &file),
            "Parameter `client_id` must not be a file.",
        ),
    ] {
        assert_eq!(verdict(&request).await, expected);
    }
}

#[tokio::test]
async fn path_and_method_are_validated_first() {
    for (method, path, expected) in [
        ("HEAD", "/both", "The method must be GET or POST."),
        ("PUT", "/both", "The method must be GET or POST."),
        ("get", "/list", "The method must be GET."),
        ("POST", "/list", "The method must be GET."),
        ("GET", "/nothing", "method does not exist"),
        (
            "GET",
            "/LIST",
            "method does not exist. Write the path in lower case: `/list`.",
        ),
        (
            "GET",
            "/list/",
            "method does not exist. Write the path without a slash at its end: `/list`.",
        ),
    ] {
        let request = Request {
            method: method.to_owned(),
            ..get(path)
        };
        assert_eq!(verdict(&request).await, expected, "{method} {path}");
    }
}
