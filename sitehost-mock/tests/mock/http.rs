//! Requests that are not the HTTP that the mock reads. Each gets an answer that names what is wrong, within the time limit
//! of an exchange.

use serde_json::Value;
use sitehost_mock::{Mock, Outcome, Refusal};

use crate::wire::{Connection, URLENCODED, get, post, send, urlencoded};
use crate::{COMPLETE, CREATE, create};

/// Sends the bytes, closes the sending half of the connection, and returns everything that the mock answers.
async fn answer(mock: &Mock, bytes: &[u8]) -> String {
    let mut connection = Connection::open(mock.url()).await;
    let answer = connection.send_and_close(bytes).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Returns the status line of an answer, and the `msg` of its body.
fn parts(answer: &str) -> (String, String) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let body: Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["status"], false, "{answer}");
    let status = head.lines().next().unwrap();
    (status.to_owned(), body["msg"].as_str().unwrap().to_owned())
}

/// Returns a create whose body is sent with these header fields.
fn create_with(fields: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {CREATE} HTTP/1.1\r\nhost: mock\r\ncontent-type: {URLENCODED}\r\n{fields}\r\n{body}"
    )
    .into_bytes()
}

#[tokio::test]
async fn what_is_not_http_1_1_is_answered_with_the_reason() {
    let mock = Mock::start().await.unwrap();
    let long_url = format!("/1.5/job/get.json?{}", "x".repeat(70_000));
    let field = |name: &str, length: usize| format!("{name}: {}\r\n", "x".repeat(length));
    for (request, status, words) in [
        (
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
            "400 Bad Request",
            "speaks plain HTTP: use a URL with `http://`",
        ),
        (
            b"CONNECT api.sitehost.nz:443 HTTP/1.1\r\nhost: api.sitehost.nz:443\r\n\r\n".to_vec(),
            "501 Not Implemented",
            "this mock is not a proxy",
        ),
        (
            get(&long_url),
            "414 URI Too Long",
            "The URL is longer than 65534 bytes.",
        ),
        (
            get(&long_url.repeat(60)),
            "414 URI Too Long",
            "The URL is longer than 65534 bytes.",
        ),
        (
            create_with(&field("cookie", 300_000), ""),
            "431 Request Header Fields Too Large",
            "The header section is larger than 262144 bytes.",
        ),
        (
            create_with(&field("cookie", 1).repeat(200), ""),
            "431 Request Header Fields Too Large",
            "more than 100 header fields",
        ),
        (
            create_with(
                "content-length: 8\r\ntransfer-encoding: chunked\r\n",
                "0\r\n\r\n",
            ),
            "400 Bad Request",
            "both header fields `content-length` and `transfer-encoding`",
        ),
        (
            create_with("transfer-encoding: gzip\r\n", ""),
            "400 Bad Request",
            "`transfer-encoding` must be `chunked`",
        ),
        (
            create_with("content-length: many\r\n", ""),
            "400 Bad Request",
            "`content-length` must be one number",
        ),
        (
            create_with("no colon\r\n", ""),
            "400 Bad Request",
            "A header field is malformed",
        ),
        (
            b"{\"client_id\": 1}".to_vec(),
            "400 Bad Request",
            "does not begin with a line such as",
        ),
        (
            get("/1.5/job/get.json?label=My Image"),
            "505 HTTP Version Not Supported",
            "must end in `HTTP/1.1`",
        ),
        (
            b"GET / HTTP/1.1\r\nhost: mo".to_vec(),
            "400 Bad Request",
            "closed in the middle of the header section",
        ),
    ] {
        let shown = String::from_utf8_lossy(&request[..request.len().min(80)]).into_owned();
        let (line, msg) = parts(&answer(&mock, &request).await);
        assert_eq!(line, format!("HTTP/1.1 {status}"), "{shown}");
        assert!(
            msg.starts_with("Error: ") && msg.contains(words),
            "{shown}: {msg}"
        );
    }
    assert_eq!(mock.requests().len(), 0);
    assert!(
        send(mock.url(), &create())
            .await
            .body
            .contains("\"status\":true")
    );
}

/// A client that speaks HTTP/2 cannot read an HTTP/1.1 reply, and shows the text of a `GOAWAY`.
#[tokio::test]
async fn http_2_without_asking_is_answered_in_http_2() {
    let mock = Mock::start().await.unwrap();
    let mut connection = Connection::open(mock.url()).await;
    let preface = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    let answer = connection.send_and_close(preface).await.unwrap();

    let (settings, go_away) = answer.split_at(9);
    assert_eq!(settings, b"\0\0\0\x04\0\0\0\0\0");
    let (head, payload) = go_away.split_at(9);
    assert_eq!(
        head,
        [0, 0, u8::try_from(payload.len()).unwrap(), 7, 0, 0, 0, 0, 0]
    );
    let (reason, text) = payload.split_at(8);
    assert_eq!(reason, b"\0\0\0\0\0\0\0\x0d", "HTTP_1_1_REQUIRED");
    let text = str::from_utf8(text).unwrap();
    assert!(
        text.contains("this mock speaks HTTP/1.1 only") && text.ends_with('.'),
        "{text}"
    );
}

#[tokio::test]
async fn a_body_that_is_encoded_is_refused_by_the_name_of_the_encoding() {
    let mock = Mock::start().await.unwrap();
    let form = urlencoded(COMPLETE);
    let length = form.len();
    for encoding in ["gzip", "deflate", "br", "zstd", "gzip, br"] {
        let fields = format!("content-length: {length}\r\ncontent-encoding: {encoding}\r\n");
        let reply = send(mock.url(), &create_with(&fields, &form)).await;
        assert_eq!(
            reply.refusal(),
            format!(
                "Error: The body is encoded (`content-encoding: {encoding}`): send it as it is, without the header field."
            )
        );
    }
    let fields = format!("content-length: {length}\r\ncontent-encoding: identity\r\n");
    let reply = send(mock.url(), &create_with(&fields, &form)).await;
    assert!(reply.body.contains("\"status\":true"), "{}", reply.body);
}

#[tokio::test]
async fn a_body_that_breaks_off_or_has_broken_chunks_is_refused_and_recorded() {
    let mock = Mock::start().await.unwrap();
    let chunked = "transfer-encoding: chunked\r\n";
    let cut = "the connection was closed before its end, which `content-length` or a chunk of length 0 tells";
    let malformed = "its chunks are malformed; each is its length in hexadecimal digits, a line end, its bytes and a line end";
    for (request, reason) in [
        (create_with("content-length: 20\r\n", "apikey=your"), cut),
        (create_with("content-length: 20\r\n", ""), cut),
        (create_with(chunked, "8\r\napi"), cut),
        (create_with(chunked, "8\r\napikey=1\r\n"), cut),
        (create_with(chunked, "apikey=1"), malformed),
        (create_with(chunked, "8\r\napikey=1X0\r\n\r\n"), malformed),
        (
            create_with(chunked, "-1\r\napikey=1\r\n0\r\n\r\n"),
            malformed,
        ),
    ] {
        let (status, msg) = parts(&answer(&mock, &request).await);
        assert_eq!(status, "HTTP/1.1 200 OK");
        assert_eq!(msg, format!("Error: The body does not decode: {reason}."));
        let last = mock.requests().pop().unwrap();
        assert_eq!(
            last.outcome(),
            &Outcome::Refused(Refusal::BodyNotDecoded { reason })
        );
    }
}

#[tokio::test]
async fn a_body_in_chunks_is_read() {
    let mock = Mock::start().await.unwrap();
    let form = urlencoded(COMPLETE);
    let (one, other) = form.split_at(100);
    let body = format!(
        "64\r\n{one}\r\n{:x};extension\r\n{other}\r\n0\r\ntrailer: x\r\n\r\n",
        other.len()
    );
    let request = create_with("transfer-encoding: chunked\r\n", &body);
    assert!(
        send(mock.url(), &request)
            .await
            .body
            .contains("\"status\":true")
    );
}

#[tokio::test]
async fn what_a_proxy_is_asked_for_is_answered_by_its_path() {
    let mock = Mock::start().await.unwrap();
    let request = get("http://api.sitehost.nz/1.5/api/get_info.json?apikey=your_key_here");
    assert!(
        send(mock.url(), &request)
            .await
            .body
            .contains("\"status\":true")
    );
}

#[tokio::test]
async fn requests_that_follow_one_another_at_once_are_answered_in_order() {
    let mock = Mock::start().await.unwrap();
    let info = get("/1.5/api/get_info.json?apikey=your_key_here");
    let all = [&create()[..], &info, &get("/nothing"), &create()].concat();
    let answers = answer(&mock, &all).await;
    let msgs: Vec<_> = answers
        .split("\"msg\":\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(
        msgs[..3],
        ["Successful", "Successful", "method does not exist"]
    );
    assert_eq!(msgs[3], "Error: The specified code is already in use.");
}

#[tokio::test]
async fn the_reply_to_a_request_comes_before_the_mistake_after_it() {
    let mock = Mock::start().await.unwrap();
    let form = urlencoded(COMPLETE);
    // The length of the body is one too small.
    let length = form.len() - 1;
    let request = create_with(
        &format!("content-length: {length}\r\n"),
        &(form + "=&a b\r\n\r\n"),
    );
    let answer = answer(&mock, &request).await;
    let second = answer.rfind("HTTP/1.1 ").unwrap();
    assert!(second > 0, "{answer}");
    let (status, msg) = parts(&answer[second..]);
    assert_eq!(status, "HTTP/1.1 400 Bad Request");
    assert!(
        msg.contains("may be longer than its `content-length`"),
        "{msg}"
    );
}

#[tokio::test]
async fn a_line_end_after_a_body_is_no_mistake() {
    let mock = Mock::start().await.unwrap();
    let request = [&create()[..], b"\r\n"].concat();
    let answer = answer(&mock, &request).await;
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{answer}");
}

#[tokio::test]
async fn the_key_is_in_no_answer_to_a_mistake() {
    let mock = Mock::builder().key("canary").start().await.unwrap();
    let fields = "content-length: 6\r\ncontent-encoding: canary\r\n";
    for request in [
        create_with(fields, "canary"),
        b"canary: canary\r\n\r\n".to_vec(),
        b"GET /canary?apikey=canary HTTP/canary\r\n\r\n".to_vec(),
        b"POST / HTTP/1.1\r\napikey canary\r\n\r\n".to_vec(),
        post("/1.5/canary.json", URLENCODED, "apikey=canary"),
        create_with("content-length: 20\r\n", "apikey=canary"),
    ] {
        let answer = answer(&mock, &request).await;
        assert!(
            answer.starts_with("HTTP/1.1 ") && !answer.contains("canary"),
            "{answer}"
        );
    }
    assert!(!format!("{:?}", mock.requests()).contains("canary"));
}
