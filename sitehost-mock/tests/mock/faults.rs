//! What each fault sends over the wire.

use std::io::ErrorKind;
use std::time::Duration;

use serde_json::Value;
use sitehost_mock::{Fault, Mock};
use tokio::time::Instant;

use crate::wire::{Connection, URLENCODED, post, send, send_and_read_to_end};
use crate::{CREATE, DOCUMENTED, create};

/// Returns a mock with a fault for every call. It has no memory, so that the same call can be made more than once.
async fn mock(fault: Fault) -> Mock {
    let builder = Mock::builder().fault_all(fault).without_memory();
    builder.start().await.unwrap()
}

async fn reply_of(fault: Fault) -> (String, String, String) {
    let mock = mock(fault).await;
    let reply = send(mock.url(), &create()).await;
    (reply.status, reply.content_type, reply.body)
}

fn parts(status: &str, content_type: &str, body: &str) -> (String, String, String) {
    (
        format!("HTTP/1.1 {status}"),
        content_type.to_owned(),
        body.to_owned(),
    )
}

#[tokio::test]
async fn replies_in_place_of_the_usual_one_have_the_given_status_type_and_body() {
    let json = "application/json";
    let html = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
                <center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
    for (fault, status, content_type, body) in [
        (
            "refuse=400:Please specify a \"label\".",
            "400 Bad Request",
            json,
            r#"{"msg":"Please specify a \"label\".","status":false}"#,
        ),
        (
            "refuse=200:",
            "200 OK",
            json,
            r#"{"msg":"","status":false}"#,
        ),
        (
            "refuse-without-status=500:x",
            "500 Internal Server Error",
            json,
            r#"{"msg":"x"}"#,
        ),
        ("html-502", "502 Bad Gateway", "text/html", html),
        ("empty", "200 OK", json, ""),
        (
            "respond=418:text/plain; charset=utf-8:tea",
            "418 I'm a teapot",
            "text/plain; charset=utf-8",
            "tea",
        ),
    ] {
        assert_eq!(
            reply_of(fault.parse().unwrap()).await,
            parts(status, content_type, body)
        );
    }
}

#[tokio::test]
async fn a_redirect_has_the_given_location() {
    let location = "http://127.0.0.1:1/elsewhere?a=b";
    let mock = mock(Fault::Redirect {
        location: location.to_owned(),
    })
    .await;
    let reply = send(mock.url(), &create()).await;
    assert_eq!(reply.status, "HTTP/1.1 302 Found");
    assert_eq!(reply.location, location);
    assert_eq!(reply.body, "");
}

#[tokio::test]
async fn wrong_types_and_extra_fields_change_the_documented_reply() {
    let wrong = DOCUMENTED.replace(r#""3433562""#, r#"{"wrong":"type"}"#);
    assert_eq!(
        reply_of(Fault::WrongTypes).await,
        parts("200 OK", "application/json", &wrong)
    );

    let (_, _, body) = reply_of(Fault::ExtraFields).await;
    let mut envelope: Value = serde_json::from_str(&body).unwrap();
    for place in ["", "/return"] {
        let object = envelope.pointer_mut(place).unwrap().as_object_mut();
        assert!(object.unwrap().shift_remove("undocumented").is_some());
    }
    assert_eq!(envelope.to_string(), DOCUMENTED);
}

#[tokio::test]
async fn a_fault_with_an_invalid_status_or_header_is_reported_in_the_reply() {
    for fault in [
        Fault::Refuse {
            status: 100,
            msg: String::new(),
        },
        Fault::Respond {
            status: 600,
            content_type: "text/plain".to_owned(),
            body: Vec::new(),
        },
        Fault::Redirect {
            location: "two\nlines".to_owned(),
        },
    ] {
        let (status, _, body) = reply_of(fault).await;
        assert_eq!(status, "HTTP/1.1 500 Internal Server Error");
        assert!(
            body.starts_with("sitehost-mock: this fault cannot be sent."),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_cut_after_reading_closes_the_connection_without_a_byte() {
    let mock = mock(Fault::CutAfter).await;
    let bytes = send_and_read_to_end(mock.url(), &create()).await.unwrap();
    assert_eq!(bytes, b"");
}

#[tokio::test]
async fn a_cut_before_reading_does_not_wait_for_the_body() {
    let mock = mock(Fault::CutBefore).await;
    // The body is never sent.
    let head = format!("POST {CREATE} HTTP/1.1\r\nhost: mock\r\ncontent-length: 1000\r\n\r\n");
    for request in [head.into_bytes(), create()] {
        match send_and_read_to_end(mock.url(), &request).await {
            Ok(bytes) => assert_eq!(bytes, b""),
            // Closing a socket with unread data resets the connection.
            Err(error) => assert_eq!(error.kind(), ErrorKind::ConnectionReset),
        }
    }
    assert_eq!(mock.cut_before_reading(), 2);
}

#[tokio::test]
async fn a_truncated_reply_is_shorter_than_its_content_length() {
    let mock = mock(Fault::Truncate).await;
    let bytes = send_and_read_to_end(mock.url(), &create()).await.unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    assert!(
        head.contains(&format!("content-length: {}", DOCUMENTED.len())),
        "{head}"
    );
    assert_eq!(body, &DOCUMENTED[..DOCUMENTED.len() / 2]);
}

#[tokio::test]
async fn an_oversized_reply_is_padded_and_has_no_content_length() {
    let length = 5_000_001;
    let mock = mock(Fault::Oversized { bytes: length }).await;
    let close = |request: Vec<u8>, version: &str| {
        let text = String::from_utf8(request).unwrap();
        let head = format!(" {version}\r\nconnection: close\r\n");
        text.replacen(" HTTP/1.1\r\n", &head, 1)
    };

    let chunked = send_and_read_to_end(mock.url(), close(create(), "HTTP/1.1").as_bytes())
        .await
        .unwrap();
    let head = String::from_utf8_lossy(&chunked[..200]).into_owned();
    assert!(head.contains("transfer-encoding: chunked\r\n"), "{head}");
    assert!(!head.contains("content-length"), "{head}");
    assert!(chunked.len() > length);

    // HTTP/1.0 has no chunked encoding, so the body is sent as it is.
    let bytes = send_and_read_to_end(mock.url(), close(create(), "HTTP/1.0").as_bytes())
        .await
        .unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(!head.contains("content-length"), "{head}");
    assert_eq!(body.len(), length);
    assert_eq!(body.trim_start(), DOCUMENTED);
}

#[tokio::test]
async fn a_reply_that_is_larger_than_the_padded_size_is_sent_unchanged() {
    let mock = mock(Fault::Oversized { bytes: 10 }).await;
    let request = String::from_utf8(create()).unwrap();
    let request = request.replacen("HTTP/1.1", "HTTP/1.0", 1);
    let bytes = send_and_read_to_end(mock.url(), request.as_bytes())
        .await
        .unwrap();
    assert!(bytes.ends_with(format!("\r\n\r\n{DOCUMENTED}").as_bytes()));
}

// tokio's paused clock advances only when every task waits for it, so the next two tests take no time.

#[tokio::test(start_paused = true)]
async fn a_delayed_reply_is_the_usual_one() {
    let delay = Duration::from_secs(3600);
    let mock = mock(Fault::Delay(delay)).await;
    let start = Instant::now();
    let reply = send(mock.url(), &create()).await;
    assert_eq!(reply.body, DOCUMENTED);
    assert!(start.elapsed() >= delay);
}

#[tokio::test(start_paused = true)]
async fn a_trickled_reply_is_the_usual_one_byte_by_byte() {
    let pause = Duration::from_secs(60);
    let mock = mock(Fault::Trickle { pause }).await;
    let start = Instant::now();
    let reply = send(mock.url(), &create()).await;
    assert_eq!(reply.body, DOCUMENTED);
    let gaps = u32::try_from(DOCUMENTED.len() - 1).unwrap();
    assert!(start.elapsed() >= pause * gaps);
}

#[tokio::test]
async fn a_fault_that_does_not_cut_the_connection_keeps_it_alive() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    let mut connection = Connection::open(mock.url()).await;
    for fault in [
        Fault::Empty,
        Fault::Html502,
        Fault::Trickle {
            pause: Duration::ZERO,
        },
        Fault::WrongTypes,
    ] {
        mock.fault_next(fault);
        connection.send(&create()).await;
        assert_eq!(connection.send(&create()).await.body, DOCUMENTED);
    }
    assert_eq!(mock.connections(), 1);
}

#[tokio::test]
async fn an_invalid_request_consumes_no_fault_but_a_cut_before_reading() {
    let mock = Mock::start().await.unwrap();
    let wrong = post(CREATE, URLENCODED, "apikey=your_key_here");

    mock.fault_next(Fault::Html502);
    let reply = send(mock.url(), &wrong).await;
    assert_eq!(reply.refusal(), "Error: Parameter `client_id` is missing.");
    let reply = send(mock.url(), &create()).await;
    assert_eq!(reply.status, "HTTP/1.1 502 Bad Gateway");

    mock.fault_next(Fault::CutBefore);
    let cut = send_and_read_to_end(mock.url(), &wrong).await;
    assert!(cut.is_err() || cut.unwrap().is_empty());
}
