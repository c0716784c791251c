//! The routes under `/mock/`, each against the method of `Mock` that it stands for. What holds for all of them is tested
//! beside their code.

mod failures;
mod state;
mod told;

use std::sync::{Arc, Mutex};

use serde_json::Value;
use sitehost_mock::{Fault, Mock};

use crate::calls::{self, INFO, codes};
use crate::wire::{Reply, URLENCODED, get, post, send};

/// Calls a route with a POST that must succeed, and returns the reply.
pub async fn control(mock: &Mock, route: &str, form: &str) -> Value {
    let reply = attempt(mock, route, form).await;
    assert_eq!(reply.status, "HTTP/1.1 200 OK", "{route}: {}", reply.body);
    serde_json::from_str(&reply.body).unwrap()
}

pub async fn attempt(mock: &Mock, route: &str, form: &str) -> Reply {
    send(
        mock.url(),
        &post(&format!("/mock/{route}"), URLENCODED, form),
    )
    .await
}

pub async fn told(mock: &Mock, route: &str) -> Value {
    let reply = send(mock.url(), &get(&format!("/mock/{route}"))).await;
    assert_eq!(reply.status, "HTTP/1.1 200 OK", "{route}: {}", reply.body);
    serde_json::from_str(&reply.body).unwrap()
}

/// Returns the status and the `msg` of a route's refusal.
pub async fn mistake(mock: &Mock, route: &str, form: &str) -> (String, String) {
    let reply = attempt(mock, route, form).await;
    let body: Value = serde_json::from_str(&reply.body).unwrap();
    assert_eq!(body["status"], false, "{route} {form}: {body}");
    let status = reply.status.strip_prefix("HTTP/1.1 ").unwrap().to_owned();
    (status, body["msg"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn a_form_is_the_only_body() {
    let mock = Mock::start().await.unwrap();
    for (request, problem) in [
        (
            post("/mock/push", "application/json", r#"{"code": "a"}"#),
            "The content type must be ",
        ),
        (
            post("/mock/push", URLENCODED, "code=%"),
            "The body does not decode: ",
        ),
        (
            post("/mock/push?code=a", URLENCODED, ""),
            "The URL has a query.",
        ),
        (
            get("/mock/carried-out?operation=%"),
            "The query does not decode: ",
        ),
    ] {
        let reply = send(mock.url(), &request).await;
        assert_eq!(reply.status, "HTTP/1.1 400 Bad Request");
        let body: Value = serde_json::from_str(&reply.body).unwrap();
        let msg = body["msg"].as_str().unwrap();
        assert!(msg.starts_with(&format!("Error: {problem}")), "{msg}");
        assert!(msg.contains("Instead, send a "), "{msg}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_reset_returns_to_the_settings_of_the_start() {
    let mock = Mock::builder()
        .fault_next(Fault::Html502)
        .rate_limit(3)
        .polls(0)
        .start()
        .await
        .unwrap();
    for _ in 0..2 {
        let reply = send(mock.url(), &crate::create()).await;
        assert_eq!(reply.status, "HTTP/1.1 502 Bad Gateway");
        assert_eq!(codes(&mock).await, ["my-custom-image"]);
        control(&mock, "polls", "polls=9").await;
        control(&mock, "rate-limit", "calls=none").await;
        control(&mock, "faults", "fault=empty").await;

        control(&mock, "reset", "").await;
        assert!(mock.requests().is_empty());
    }
    // The fault and the rate limit apply again. The limit counts the calls since the reset.
    for expected in ["502", "200", "200", "500"] {
        let reply = send(mock.url(), &calls::request(INFO, &[])).await;
        assert_eq!(reply.status.split(' ').nth(1), Some(expected));
    }
}

#[tokio::test]
async fn a_route_ignores_faults_and_the_rate_limit_and_is_neither_recorded_nor_logged() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    let builder = Mock::builder().log(move |line| log.lock().unwrap().push(line.to_owned()));
    let mock = builder.start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    mock.set_rate_limit(Some(0));
    for fault in [Fault::CutBefore, Fault::Html502] {
        mock.fault_all(fault);
        control(&mock, "push", "code=mine").await;
        told(&mock, "").await;
    }
    assert_eq!(mock.requests().len(), 0);
    assert_eq!(mock.cut_before_reading(), 0);
    assert!(lines.lock().unwrap().is_empty());
}
