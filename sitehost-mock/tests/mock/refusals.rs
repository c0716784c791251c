//! Which requests are refused, and with which message.

use sitehost_mock::{BODY_LIMIT, Mock, Outcome, Refusal};

use crate::wire::{MULTIPART, URLENCODED, get, multipart, post, send, urlencoded};
use crate::{COMPLETE, CREATE};

const KEY: (&str, &str) = ("apikey", "your_key_here");
const CLIENT: (&str, &str) = ("client_id", "1");
const LABEL: (&str, &str) = ("label", "My Custom Image");
const CODE: (&str, &str) = ("params[code]", "my-custom-image");
const SSH_KEY: (&str, &str) = ("params[ssh_keys][]", "23");
const FORK: (&str, &str) = ("params[fork_id]", "61");

#[tokio::test]
async fn invalid_parameters_get_the_same_refusal_in_both_kinds_of_form() {
    let mock = Mock::start().await.unwrap();
    for (parameters, message) in [
        // The key
        (&[][..], "Parameter `apikey` is missing."),
        (&[CLIENT, LABEL], "Parameter `apikey` is missing."),
        (
            &[("apiKey", "your_key_here"), CLIENT, LABEL],
            "Parameter `apikey` is missing.",
        ),
        (
            &[("apikey", "another"), CLIENT, LABEL],
            "Parameter `apikey` is not the key that this mock accepts.",
        ),
        (
            &[("apikey", ""), CLIENT, LABEL],
            "Parameter `apikey` is not the key that this mock accepts.",
        ),
        (
            &[CLIENT, ("apikey", "another"), LABEL],
            "Parameter `apikey` is not the key that this mock accepts.",
        ),
        (&[CLIENT, KEY, LABEL], "Parameter `apikey` must come first."),
        (
            &[KEY, CLIENT, LABEL, KEY],
            "Parameter `apikey` is sent more than once.",
        ),
        // Names
        (
            &[KEY, CLIENT, LABEL, ("colour", "red")],
            "Parameter `colour` is unknown.",
        ),
        (
            &[KEY, CLIENT, LABEL, ("code", "x")],
            "Parameter `code` is unknown.",
        ),
        (
            &[KEY, CLIENT, LABEL, ("params[ssh_keys]", "23")],
            "Parameter `params[ssh_keys]` must be a list: send it as `params[ssh_keys][]`.",
        ),
        (
            &[KEY, CLIENT, LABEL, ("params[ssh_keys][1]", "23")],
            "Parameter `params[ssh_keys][1]` is out of order: the entry to send here is `params[ssh_keys][0]`.",
        ),
        (
            &[KEY, CLIENT, LABEL, LABEL],
            "Parameter `label` is sent more than once.",
        ),
        (
            &[KEY, CLIENT, LABEL, CODE, CODE],
            "Parameter `params[code]` is sent more than once.",
        ),
        (&[KEY], "Parameter `client_id` is missing."),
        (&[KEY, CLIENT], "Parameter `label` is missing."),
        (&[KEY, LABEL], "Parameter `client_id` is missing."),
        // Order
        (
            &[KEY, LABEL, CLIENT],
            "Parameter `client_id` is out of order: send it before `label`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            &[KEY, CLIENT, LABEL, CODE, FORK, SSH_KEY],
            "Parameter `params[ssh_keys][]` is out of order: send it before `params[fork_id]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            &[KEY, CLIENT, LABEL, SSH_KEY, FORK, SSH_KEY],
            "Parameter `params[ssh_keys][]` is out of order: send it before `params[fork_id]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        // Values
        (
            &[KEY, ("client_id", "one"), LABEL],
            "Parameter `client_id` must be an integer.",
        ),
        (
            &[KEY, ("client_id", ""), LABEL],
            "Parameter `client_id` must be an integer.",
        ),
        (
            &[KEY, ("client_id", "1.0"), LABEL],
            "Parameter `client_id` must be an integer.",
        ),
    ] {
        for request in [
            post(CREATE, URLENCODED, urlencoded(parameters)),
            post(CREATE, MULTIPART, multipart(parameters)),
        ] {
            let reply = send(mock.url(), &request).await;
            assert_eq!(
                reply.refusal(),
                format!("Error: {message}"),
                "{parameters:?}"
            );
        }
    }
}

#[tokio::test]
async fn path_method_url_content_type_and_encoding_are_validated_before_parameters() {
    let mock = Mock::start().await.unwrap();
    let form = urlencoded(COMPLETE);
    let parts = multipart(COMPLETE);
    let with_query = |query: &str| format!("{CREATE}?{query}");
    let no_type =
        format!("POST {CREATE} HTTP/1.1\r\nhost: mock\r\ncontent-length: 8\r\n\r\napikey=1")
            .into_bytes();
    let put = [b"PUT", &post(CREATE, URLENCODED, &form)[4..]].concat();
    let file = parts.replace("name=\"label\"", "name=\"label\"; filename=\"label.txt\"");
    let nameless = parts.replace("; name=\"label\"", "");

    let wrong_type =
        "The content type must be application/x-www-form-urlencoded or multipart/form-data.";
    let wrong_method = "The method must be POST.";
    let in_url = "Parameter `apikey` must not be in the URL of a POST: send it in the body, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).";
    let breaks_off = "The body does not decode: its multipart form is malformed or truncated.";
    let escape = "The body does not decode: a `%` is not followed by two hexadecimal digits.";
    let not_utf8 = "The body does not decode: it is not UTF-8.";

    for (request, message) in [
        // Path and method
        (get("/"), "method does not exist"),
        (
            get("/1.0/cloud/image/create"),
            "method does not exist. Write the path with `.json` at its end: `/1.0/cloud/image/create.json`.",
        ),
        (
            post("/1.5/cloud/image/create.json", URLENCODED, &form),
            "method does not exist. Write the path with the version that the mock has: `/1.0/cloud/image/create.json`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            post("//1.0/cloud/image/create.json", URLENCODED, &form),
            "method does not exist. Write the path with single slashes: `/1.0/cloud/image/create.json`.",
        ),
        (get(&with_query(&form)), wrong_method),
        (put, wrong_method),
        // The URL of a POST
        (
            post(&with_query("apikey=your_key_here"), URLENCODED, &form),
            in_url,
        ),
        (post(&with_query(&form), URLENCODED, ""), in_url),
        (
            post(&with_query("client_id=1"), URLENCODED, &form),
            "The URL of a POST must not have a query: send the parameters in the body, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            post(&with_query(""), URLENCODED, &form),
            "The URL of a POST must not have a query: send the parameters in the body, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        // Content type
        (no_type, wrong_type),
        (post(CREATE, "application/json", "{}"), wrong_type),
        (post(CREATE, "text/plain", &form), wrong_type),
        (post(CREATE, "", &form), wrong_type),
        (
            post(CREATE, "multipart/form-data", &parts),
            "The body does not decode: its content type names no boundary.",
        ),
        // Bodies
        (post(CREATE, URLENCODED, "apikey=%"), escape),
        (post(CREATE, URLENCODED, "apikey=%ZZ"), escape),
        (post(CREATE, URLENCODED, "apikey=%FF"), not_utf8),
        (post(CREATE, URLENCODED, b"apikey=\xFF"), not_utf8),
        (
            post(
                CREATE,
                MULTIPART,
                parts.as_bytes().split_last().unwrap().1.split_at(40).0,
            ),
            breaks_off,
        ),
        (post(CREATE, MULTIPART, &form), breaks_off),
        (post(CREATE, MULTIPART, ""), breaks_off),
        (
            post(CREATE, MULTIPART, parts.trim_end().trim_end_matches('-')),
            breaks_off,
        ),
        (
            post(
                CREATE,
                MULTIPART,
                b"--LINE\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n\xFF\r\n--LINE--",
            ),
            not_utf8,
        ),
        (
            post(CREATE, MULTIPART, nameless),
            "The body does not decode: a part of its multipart form has no name.",
        ),
        (
            post(CREATE, MULTIPART, file),
            "Parameter `label` must not be a file.",
        ),
    ] {
        let reply = send(mock.url(), &request).await;
        // The API sends this message without the prefix.
        let expected = match message {
            own if own.starts_with("method does not exist") => own.to_owned(),
            _ => format!("Error: {message}"),
        };
        assert_eq!(
            reply.refusal(),
            expected,
            "{}",
            String::from_utf8_lossy(&request)
        );
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_and_recorded_truncated() {
    let mock = Mock::start().await.unwrap();
    let body_of = |length: usize| {
        let body = urlencoded(COMPLETE) + "&colour=";
        let rest = "x".repeat(length - body.len());
        body + &rest
    };

    let largest = send(mock.url(), &post(CREATE, URLENCODED, body_of(BODY_LIMIT))).await;
    assert_eq!(largest.refusal(), "Error: Parameter `colour` is unknown.");
    for length in [BODY_LIMIT + 1, BODY_LIMIT * 20] {
        let too_large = send(mock.url(), &post(CREATE, URLENCODED, body_of(length))).await;
        assert_eq!(
            too_large.refusal(),
            "Error: The body is larger than 1048576 bytes."
        );
    }

    let last = mock.requests().pop().unwrap();
    assert_eq!(last.outcome(), &Outcome::Refused(Refusal::BodyTooLarge));
    assert_eq!(last.parameters(), []);
    assert_eq!(last.expose_body(), body_of(BODY_LIMIT).as_bytes());
}
