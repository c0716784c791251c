//! The bytes of a request, and the error for each kind of reply, with the number of requests that reach the server.

use std::borrow::Cow;
use std::time::Duration;

use crate::errors::printed;
use crate::raw_server::{Answer, RawServer};
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{
    Client, ClientBuilder, Error, FormEncoding, Id, Job, JobKind, Method, Params, Request,
};

const KEY: &str = "canary/key 1";

/// A GET.
struct JobGet;

impl Request for JobGet {
    type Reply = Id;

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/job/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push("type", &JobKind::Scheduler);
        params.push("id", 3433562);
    }
}

fn create() -> CloudImageCreate {
    CloudImageCreate::new(1, "My Custom Image").ssh_keys([23])
}

fn builder(server: &RawServer) -> ClientBuilder {
    Client::builder(KEY).base_url(server.url())
}

fn json(status: u16, body: &str) -> Answer {
    Answer::reply(status, "Content-Type: application/json\r\n", body)
}

/// Panics if an error prints a part of the key.
#[track_caller]
fn assert_redacted(error: &Error) {
    let text = printed(error);
    assert!(!text.contains("canary"), "{text}");
}

/// Sends a create to a server with these answers. Returns the error.
async fn failed_create(answers: Vec<Answer>) -> (Error, RawServer) {
    let server = RawServer::start(answers).await.unwrap();
    let client = builder(&server).build().unwrap();
    let error = client.cloud_image_create(&create()).await.unwrap_err();
    assert_eq!(error.operation(), Some("cloud_image_create"));
    assert_redacted(&error);
    (error, server)
}

#[tokio::test]
async fn a_create_sends_the_documented_request_and_returns_the_job() {
    let reply =
        r#"{"return": {"job_id": "3433562"}, "msg": "Successful", "status": true, "time": 29.92}"#;
    let server = RawServer::start(vec![json(200, reply)]).await.unwrap();
    let client = builder(&server).build().unwrap();
    let job = client.cloud_image_create(&create()).await.unwrap();
    assert_eq!(job, Job::new(3433562).or_kind(JobKind::Scheduler));

    let request = server.requests().remove(0);
    assert!(
        request.starts_with("POST /1.0/cloud/image/create.json HTTP/1.1\r\n"),
        "{request}"
    );
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let mut headers: Vec<&str> = head
        .lines()
        .skip(1)
        .filter(|line| !line.starts_with("host: "))
        .collect();
    headers.sort_unstable();
    let agent = concat!("user-agent: sitehost-api/", env!("CARGO_PKG_VERSION"));
    let length = format!("content-length: {}", body.len());
    let form = "content-type: application/x-www-form-urlencoded";
    assert_eq!(headers, ["accept: application/json", &length, form, agent]);
    let expected =
        "apikey=canary%2Fkey+1&client_id=1&label=My+Custom+Image&params%5Bssh_keys%5D%5B%5D=23";
    assert_eq!(body, expected);
}

#[tokio::test]
async fn a_get_sends_a_query_and_no_body() {
    let server = RawServer::start(vec![json(200, r#"{"return": 7, "status": true}"#)])
        .await
        .unwrap();
    let client = builder(&server)
        .form(FormEncoding::Multipart)
        .build()
        .unwrap();
    assert_eq!(client.send(&JobGet).await.unwrap(), "7");
    let request = server.requests().remove(0);
    let line = "GET /1.5/job/get.json?apikey=canary%2Fkey+1&type=scheduler&id=3433562 HTTP/1.1\r\n";
    assert!(
        request.starts_with(line) && request.ends_with("\r\n\r\n"),
        "{request}"
    );
    assert!(!request.contains("content-"), "{request}");
}

#[tokio::test]
async fn multipart_is_sent_with_its_boundary() {
    let server = RawServer::start(vec![json(
        200,
        r#"{"return": {"job_id": 1}, "status": true}"#,
    )])
    .await
    .unwrap();
    let client = builder(&server)
        .form(FormEncoding::Multipart)
        .multipart_boundary("B")
        .build()
        .unwrap();
    client.cloud_image_create(&create()).await.unwrap();
    let request = server.requests().remove(0);
    assert!(
        request.contains("content-type: multipart/form-data; boundary=B\r\n"),
        "{request}"
    );
    assert!(
        request.contains("\r\n\r\n--B\r\nContent-Disposition: form-data; name=\"apikey\"\r\n"),
        "{request}"
    );
    assert!(request.ends_with("\r\n--B--\r\n"), "{request}");
}

#[tokio::test]
async fn a_refusal_is_an_error_with_the_redacted_message() {
    for (status, body, may_have_taken_effect) in [
        (
            200,
            r#"{"msg": "No access for canary\/key 1.", "status": false}"#,
            false,
        ),
        (
            400,
            r#"{"msg": "No access for canary%2Fkey+1.", "status": false}"#,
            false,
        ),
        (
            500,
            r#"{"msg": "No access for c\u0061nary/key 1.", "status": false}"#,
            true,
        ),
        (200, r#"{"msg": "No access for canary/key 1."}"#, true),
    ] {
        let (error, server) = failed_create(vec![json(status, body)]).await;
        assert!(error.is_refused(), "{error}");
        assert_eq!(error.message(), Some("No access for ***."));
        assert_eq!(error.status(), Some(status));
        assert_eq!(
            error.may_have_taken_effect(),
            may_have_taken_effect,
            "{status} {body}"
        );
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_reply_that_cannot_be_decoded_is_an_error_with_the_reason() {
    for (status, body, path, text) in [
        (
            502,
            "<html>canary/key 1</html>",
            None,
            "HTML instead of JSON: <html>***</html> (HTTP 502)",
        ),
        (
            404,
            "<html>",
            None,
            "HTML instead of JSON: <html> (HTTP 404)",
        ),
        (200, "", None, "the body is empty (HTTP 200)"),
        (
            200,
            r#"{"status": true, "return": {"job_id": true}}"#,
            Some("return.job_id"),
            "at `return.job_id` (HTTP 200)",
        ),
        (
            200,
            r#"{"status": true, "return": "canary/key 1"}"#,
            Some("return"),
            "string \"***\"",
        ),
    ] {
        let (error, server) = failed_create(vec![json(status, body)]).await;
        assert!(
            error.is_decode() && error.may_have_taken_effect(),
            "{error}"
        );
        assert!(error.to_string().contains(text), "{error}");
        assert_eq!(error.json_path(), path);
        assert_eq!(error.status(), Some(status));
        assert_eq!(server.requests().len(), 1, "{error}");
    }
}

#[tokio::test]
async fn a_reply_over_the_limit_is_an_error() {
    let announced = Answer::bytes("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n{");
    let chunked = Answer::bytes(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n8\r\n12345678\r\n",
    );
    for answer in [announced, chunked] {
        let server = RawServer::start(vec![answer]).await.unwrap();
        let client = builder(&server).max_reply_bytes(15).build().unwrap();
        let error = client.cloud_image_create(&create()).await.unwrap_err();
        assert!(
            error.is_reply_too_large() && error.may_have_taken_effect(),
            "{error}"
        );
        assert!(error.to_string().contains("more than 15 bytes"), "{error}");
        assert_eq!(server.requests().len(), 1);
    }
    let body = r#"{"status":true}"#;
    let server = RawServer::start(vec![json(200, body)]).await.unwrap();
    let client = builder(&server)
        .max_reply_bytes(body.len())
        .build()
        .unwrap();
    let error = client.cloud_image_create(&create()).await.unwrap_err();
    assert!(
        error.is_decode(),
        "a reply of exactly the limit must be read: {error}"
    );
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let other = RawServer::start(vec![]).await.unwrap();
    for status in [301, 302, 307, 308] {
        let location = format!(
            "Location: {}/canary%2fkey%201?apikey=canary\r\n",
            other.url()
        );
        let (error, server) = failed_create(vec![Answer::reply(status, &location, "")]).await;
        assert!(
            error.is_redirect() && error.may_have_taken_effect(),
            "{error}"
        );
        assert!(error.to_string().contains("/***"), "{error}");
        assert_eq!(error.status(), Some(status));
        assert_eq!((server.requests().len(), other.requests().len()), (1, 0));
    }
}

#[tokio::test]
async fn a_refused_connection_is_a_connect_error_without_effect() {
    let address = RawServer::unused_address().await.unwrap();
    let client = Client::builder(KEY)
        .base_url(address)
        .retry_after_failure(false)
        .build()
        .unwrap();
    let error = client.cloud_image_create(&create()).await.unwrap_err();
    assert!(
        error.is_connect() && !error.may_have_taken_effect(),
        "{error}"
    );
    assert!(client.send(&JobGet).await.unwrap_err().is_connect());
    assert_redacted(&client.send(&JobGet).await.unwrap_err());
}

#[tokio::test]
async fn a_lost_connection_is_retried_for_a_get_only() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
    for (answer, status) in [
        (Answer::bytes(""), None),
        (Answer::bytes(head), Some(200)),
        (Answer::bytes("SSH\r\n"), None),
    ] {
        let (error, server) = failed_create(vec![answer]).await;
        assert!(
            error.is_connection_lost() && error.may_have_taken_effect(),
            "{error}"
        );
        assert_eq!(error.status(), status);
        assert_eq!(server.requests().len(), 1);
    }
    let answers = [(); 4].map(|()| Answer::bytes(head));
    let server = RawServer::start(answers.into()).await.unwrap();
    let error = builder(&server)
        .retry_back_off(Duration::ZERO, Duration::ZERO)
        .build()
        .unwrap()
        .send(&JobGet)
        .await
        .unwrap_err();
    assert!(
        error.is_connection_lost() && !error.may_have_taken_effect(),
        "{error}"
    );
    assert_redacted(&error);
    assert_eq!(server.requests().len(), 4, "a GET is retried");
}

/// Lets a call time out after the server has received the request. Returns the error and the number of requests.
async fn timed_out<R>(request: R, answer: Answer, retry: bool) -> (Error, usize)
where
    R: Request + Send + Sync + 'static,
    R::Reply: Send + std::fmt::Debug,
{
    let server = RawServer::start(vec![answer]).await.unwrap();
    let client = builder(&server).retry_after_failure(retry).build().unwrap();
    let call = tokio::spawn(async move { client.send(&request).await });
    server.wait_for_requests(1).await;
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(121)).await;
    tokio::time::resume();
    let error = call.await.unwrap().unwrap_err();
    assert_redacted(&error);
    (error, server.requests().len())
}

#[tokio::test]
async fn a_post_that_times_out_is_not_retried() {
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
    for answer in [Answer::silence(""), Answer::silence(half)] {
        let (error, requests) = timed_out(create(), answer, true).await;
        assert!(
            error.is_timeout() && error.may_have_taken_effect(),
            "{error}"
        );
        assert_eq!(requests, 1);
    }
}

#[tokio::test]
async fn a_get_that_times_out_has_no_effect() {
    let (error, requests) = timed_out(JobGet, Answer::silence(""), false).await;
    assert!(
        error.is_timeout() && !error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!(requests, 1);
}

#[tokio::test]
async fn a_gateway_error_is_retried_for_a_get_only() {
    let success = r#"{"return": 7, "status": true}"#;
    let server = RawServer::start(vec![json(503, "<html>"), json(200, success)])
        .await
        .unwrap();
    assert_eq!(
        builder(&server)
            .build()
            .unwrap()
            .send(&JobGet)
            .await
            .unwrap(),
        "7"
    );
    assert_eq!(server.requests().len(), 2);

    let (error, server) = failed_create(vec![json(503, "<html>"), json(200, success)]).await;
    assert!(
        error.is_decode() && error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_invalid_request_is_not_sent() {
    struct InvalidPath;

    impl Request for InvalidPath {
        type Reply = ();

        fn method(&self) -> Method {
            Method::Post
        }

        fn path(&self) -> Cow<'_, str> {
            Cow::Borrowed("/1.0/../admin.json")
        }

        fn encode(&self, _: &mut Params) {}
    }

    let server = RawServer::start(vec![]).await.unwrap();
    let error = builder(&server)
        .build()
        .unwrap()
        .send(&InvalidPath)
        .await
        .unwrap_err();
    assert!(
        error.is_invalid_request() && !error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!(server.requests().len(), 0);
}

#[test]
fn a_call_is_send_and_a_client_is_clone_send_and_sync() {
    fn is_send<T: Send>(_: &T) {}
    fn is_shareable<T: Clone + Send + Sync + 'static>(_: &T) {}
    let client = Client::new(KEY).unwrap();
    is_shareable(&client);
    is_send(&client.cloud_image_create(&create()));
    let boxed: Box<dyn Request<Reply = Id> + Send + Sync> = Box::new(JobGet);
    is_send(&client.send(&*boxed));
}
