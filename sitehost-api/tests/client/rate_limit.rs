//! A call that the API's rate limiter refuses is retried, and `Retry-After` is obeyed. tokio's clock is paused, so no test
//! waits.

use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, Error, RawRequest};
use tokio::time::Instant;

use crate::raw_server::{Answer, RawServer};

pub const REFUSAL: &str = r#"{"msg": "You have exceeded the number of requests per second for this key. Please try again soon.", "status": false}"#;
const SUCCESS: &str = r#"{"return": {"job_id": 1}, "status": true}"#;
const SECOND: Duration = Duration::from_secs(1);

fn refusal() -> Answer {
    Answer::reply(500, "", REFUSAL)
}

fn success() -> Answer {
    Answer::reply(200, "", SUCCESS)
}

/// Sends a create. Returns its result, its duration, and the number of requests.
async fn create(client: &Client, server: &RawServer) -> (Result<(), Error>, Duration, usize) {
    let (start, before) = (Instant::now(), server.requests().len());
    let request = CloudImageCreate::new(1, "My Custom Image");
    let done = client.cloud_image_create(&request).await;
    let requests = server.requests().len() - before;
    (done.map(drop), start.elapsed(), requests)
}

/// Like [`create`], against a new server with these answers.
async fn create_with(answers: Vec<Answer>) -> (Result<(), Error>, Duration, usize) {
    let server = RawServer::start(answers).await.unwrap();
    create(&server.client(), &server).await
}

#[tokio::test(start_paused = true)]
async fn a_rate_limited_call_is_retried_for_up_to_a_minute() {
    let answers = (0..9).map(|_| refusal()).chain([success()]).collect();
    let (done, time, requests) = create_with(answers).await;
    done.unwrap();
    assert_eq!(requests, 10);
    assert!(time >= 9 * SECOND && time < 11 * SECOND, "{time:?}");

    let (done, time, requests) = create_with((0..99).map(|_| refusal()).collect()).await;
    let error = done.unwrap_err();
    assert!(
        error.is_rate_limited() && !error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!(error.status(), Some(500));
    assert!(time <= 60 * SECOND && requests > 50, "{time:?} {requests}");
}

#[tokio::test(start_paused = true)]
async fn retries_after_a_rate_limit_can_be_shortened_and_switched_off() {
    let server = RawServer::start((0..9).map(|_| refusal()).collect())
        .await
        .unwrap();
    let builder = || Client::builder("key").base_url(server.url());
    let short = builder().rate_limit_timeout(3 * SECOND).build().unwrap();
    let (done, time, requests) = create(&short, &server).await;
    assert!(done.unwrap_err().is_rate_limited());
    assert!(time <= 3 * SECOND && requests == 3, "{time:?} {requests}");

    let off = builder().retry_after_rate_limit(false).build().unwrap();
    for _ in 0..2 {
        let (done, time, requests) = create(&off, &server).await;
        let error = done.unwrap_err();
        assert!(
            error.is_rate_limited() && !error.may_have_taken_effect(),
            "{error}"
        );
        assert!(time < SECOND && requests == 1, "{time:?} {requests}");
    }
}

#[tokio::test(start_paused = true)]
async fn another_refusal_that_quotes_the_limiters_sentence_is_not_retried() {
    let quoting = REFUSAL.replace("\"You", "\"No such label: You");
    for status in [400, 500] {
        let (done, _, requests) = create_with(vec![Answer::reply(status, "", &quoting)]).await;
        let error = done.unwrap_err();
        assert!(error.is_refused() && requests == 1, "{error}");
        assert_eq!(error.may_have_taken_effect(), status == 500);
    }
}

#[tokio::test(start_paused = true)]
async fn http_429_is_retried_whatever_its_body() {
    for body in [
        "",
        "<html>Too Many Requests</html>",
        "{",
        r#"{"msg": "Slow down."}"#,
    ] {
        let (done, time, requests) =
            create_with(vec![Answer::reply(429, "", body), success()]).await;
        done.unwrap();
        assert!(
            time >= SECOND && requests == 2,
            "{body}: {time:?} {requests}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_obeyed_within_the_rate_limit_timeout() {
    let date = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
    for (status, headers, seconds) in [
        (429, "Retry-After: 7\r\n".to_owned(), 7),
        (500, "Retry-After: 7\r\n".to_owned(), 7),
        (
            429,
            format!("Retry-After: Sun, 06 Nov 1994 08:49:44 GMT\r\n{date}"),
            7,
        ),
        (
            429,
            format!("Retry-After: Sun, 06 Nov 1994 08:00:00 GMT\r\n{date}"),
            1,
        ),
        (429, "Retry-After: 0\r\n".to_owned(), 1),
        (429, "Retry-After: soon\r\n".to_owned(), 1),
        (429, "Retry-After: -5\r\n".to_owned(), 1),
    ] {
        let (done, time, requests) =
            create_with(vec![Answer::reply(status, &headers, REFUSAL), success()]).await;
        done.unwrap();
        assert_eq!((time.as_secs(), requests), (seconds, 2), "{headers}");
    }
    for asked in [
        "3600",
        "99999999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 GMT",
    ] {
        let headers = format!("Retry-After: {asked}\r\n");
        let (done, time, requests) =
            create_with(vec![Answer::reply(429, &headers, ""), success()]).await;
        assert!(done.unwrap_err().is_rate_limited());
        assert!(
            time < SECOND && requests == 1,
            "{asked}: {time:?} {requests}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn retry_after_of_a_gateway_is_obeyed() {
    for (status, asked, requests) in [(503, "7", 2), (502, "7", 2), (503, "3600", 1)] {
        let busy = Answer::reply(status, &format!("Retry-After: {asked}\r\n"), "<html>");
        let server = RawServer::start(vec![busy, success()]).await.unwrap();
        let start = Instant::now();
        let get = RawRequest::get("/1.0/x/get.json");
        let done = server.client().send(&get).await;
        assert_eq!(server.requests().len(), requests, "{asked}");
        let seconds = if requests == 2 { 7 } else { 0 };
        assert_eq!(
            (done.is_ok(), start.elapsed().as_secs()),
            (requests == 2, seconds),
            "{asked}"
        );
    }
}
