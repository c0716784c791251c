//! `POST /mock/push`, the push for programs that cannot call the library.

use serde_json::Value;
use sitehost_mock::{Fault, Mock};

use crate::calls::{build, create};
use crate::wire::{MULTIPART, Reply, URLENCODED, get, multipart, post, send};

const PUSH: &str = "/mock/push";

async fn push(mock: &Mock, form: &str) -> Reply {
    send(mock.url(), &post(PUSH, URLENCODED, form)).await
}

fn msg(reply: &Reply) -> String {
    let body: Value = serde_json::from_str(&reply.body).unwrap();
    assert_eq!(body["status"], false);
    body["msg"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_push_over_http_starts_a_build() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    let reply = push(&mock, "code=mine").await;
    assert_eq!(reply.status, "HTTP/1.1 200 OK");
    assert_eq!(reply.body, r#"{"build_id":"11","version":"1.1-1076"}"#);
    let parts = post(PUSH, MULTIPART, multipart(&[("code", "mine")]));
    let reply = send(mock.url(), &parts).await;
    assert_eq!(reply.body, r#"{"build_id":"12","version":"1.1-1077"}"#);
    assert_eq!(build(&mock, "mine", "11").await["build_status"], "running");
}

#[tokio::test]
async fn a_push_ignores_faults_and_the_rate_limit_and_is_not_recorded() {
    let mock = Mock::builder().rate_limit(0).start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    for fault in [Fault::CutBefore, Fault::Html502] {
        mock.fault_all(fault);
        let reply = push(&mock, "code=mine").await;
        assert_eq!(reply.status, "HTTP/1.1 200 OK");
    }
    assert_eq!(mock.requests().len(), 0);
    assert_eq!(mock.cut_before_reading(), 0);
}

#[tokio::test]
async fn a_push_to_an_unknown_image_is_refused_without_showing_the_key() {
    let mock = Mock::builder().key("your_key_here").start().await.unwrap();
    create(&mock, "mine").await;
    for (code, shown) in [("mine", "mine"), ("your_key_here", "***")] {
        let reply = push(&mock, &format!("code={code}")).await;
        assert_eq!(reply.status, "HTTP/1.1 404 Not Found");
        let expected = format!("Error: unknown custom image `{shown}`; ");
        assert!(msg(&reply).starts_with(&expected), "{}", reply.body);
    }
}

#[tokio::test]
async fn a_push_takes_exactly_one_parameter_in_a_form() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    for request in [
        post(PUSH, URLENCODED, ""),
        post(PUSH, URLENCODED, "code=%"),
        post(PUSH, URLENCODED, "code=mine&client_id=1"),
        post(PUSH, URLENCODED, "code=mine&code=mine"),
        post(PUSH, "application/json", r#"{"code": "mine"}"#),
        get("/mock/push?code=mine"),
    ] {
        let reply = send(mock.url(), &request).await;
        assert_eq!(reply.status, "HTTP/1.1 400 Bad Request");
        assert_eq!(
            msg(&reply),
            "Error: Send a POST with a form that has one parameter, `code`: the code of a custom image."
        );
    }
}
