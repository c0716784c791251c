use proptest::prelude::*;

use super::*;

fn parse(head: &str) -> Result<Option<Head>, Mistake> {
    Head::parse(head.as_bytes())
}

#[test]
fn a_head_says_how_long_its_body_is() {
    for (fields, body) in [
        ("", Length::Bytes(0)),
        ("content-length: 12\r\n", Length::Bytes(12)),
        (
            "Content-Length: 12\r\ncontent-length:12\r\n",
            Length::Bytes(12),
        ),
        ("transfer-encoding: chunked\r\n", Length::Chunks),
        ("Transfer-Encoding: gzip, Chunked\r\n", Length::Chunks),
    ] {
        let head = format!("\r\nPOST /x HTTP/1.1\r\n{fields}\r\n");
        let length = head.len();
        assert_eq!(
            parse(&(head + "body")),
            Ok(Some(Head { length, body })),
            "{fields}"
        );
    }
}

#[test]
fn a_head_that_is_not_complete_is_no_mistake_yet() {
    let head = "GET http://mock/x?a=b HTTP/1.1\r\nhost: mock\r\n\r\n";
    for length in 0..head.len() {
        assert_eq!(parse(&head[..length]), Ok(None), "{length}");
    }
    for head in ["P", "PRI * HTTP/2"] {
        assert_eq!(parse(head), Ok(None), "{head}");
    }
}

#[test]
fn each_mistake_in_a_head_is_told_apart() {
    let post = |fields: &str| format!("POST /x HTTP/1.1\r\n{fields}\r\n");
    let long = "x".repeat(URL_LIMIT + 1);
    for (head, mistake) in [
        ("\u{16}\u{3}\u{1}".to_owned(), Mistake::Tls),
        (
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
            Mistake::Http2,
        ),
        (
            "CONNECT mock:443 HTTP/1.1\r\n\r\n".to_owned(),
            Mistake::Connect,
        ),
        ("{\"a\": 1}".to_owned(), Mistake::RequestLine),
        ("GET /a b HTTP/1.1\r\n\r\n".to_owned(), Mistake::Version),
        ("GET /a\u{1}b HTTP/1.1\r\n\r\n".to_owned(), Mistake::Url),
        ("GET http:// HTTP/1.1\r\n\r\n".to_owned(), Mistake::Url),
        (format!("GET {long}"), Mistake::UrlTooLong),
        (format!("GET {long} HTTP/1.1\r\n\r\n"), Mistake::UrlTooLong),
        ("GET / HTTP/2.0\r\n\r\n".to_owned(), Mistake::Version),
        ("GET /\r\n\r\n".to_owned(), Mistake::Url),
        (post("no colon\r\n"), Mistake::Field),
        (post("a: b\u{1}\r\n"), Mistake::Field),
        (
            post(&format!("a: {}\r\n", "x".repeat(HEAD_LIMIT))),
            Mistake::HeadTooLarge,
        ),
        (
            format!("GET / HTTP/1.1\r\na: {}", "x".repeat(HEAD_LIMIT)),
            Mistake::HeadTooLarge,
        ),
        (
            post(&"a: b\r\n".repeat(FIELD_LIMIT + 1)),
            Mistake::TooManyFields,
        ),
        (post("content-length: twelve\r\n"), Mistake::ContentLength),
        (post("content-length: -1\r\n"), Mistake::ContentLength),
        (post("content-length:\r\n"), Mistake::ContentLength),
        (
            post("content-length: 18446744073709551615\r\n"),
            Mistake::ContentLength,
        ),
        (
            post("content-length: 1\r\ncontent-length: 2\r\n"),
            Mistake::ContentLength,
        ),
        (
            post("transfer-encoding: gzip\r\n"),
            Mistake::TransferEncoding,
        ),
        (
            "POST /x HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n".to_owned(),
            Mistake::TransferEncoding,
        ),
        (
            post("content-length: 1\r\ntransfer-encoding: chunked\r\n"),
            Mistake::TwoLengths,
        ),
        (
            post("transfer-encoding: chunked\r\ncontent-length: 1\r\n"),
            Mistake::TwoLengths,
        ),
    ] {
        let shown: String = head.chars().take(60).collect();
        assert_eq!(parse(&head), Err(mistake), "{shown}");
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(
        start in prop::sample::select(vec!["", "GET ", "POST /x HTTP/1.1\r\n", "PRI * HTTP/2.0"]),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let bytes = [start.as_bytes(), &bytes].concat();
        if let Ok(Some(head)) = Head::parse(&bytes) {
            prop_assert!(head.length <= bytes.len());
        }
    }
}
