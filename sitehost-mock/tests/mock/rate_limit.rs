//! The rate limit. The clock is paused, so that a second is exact and takes no time.

use std::time::Duration;

use sitehost_mock::{Fault, Mock, Outcome, Refusal};

use crate::wire::{Reply, URLENCODED, post, send};
use crate::{CREATE, CREATE_ID, DOCUMENTED, create};

async fn call(mock: &Mock) -> Reply {
    send(mock.url(), &create()).await
}

#[tokio::test(start_paused = true)]
async fn calls_over_the_limit_are_refused_with_500_and_not_carried_out() {
    let mock = Mock::builder()
        .rate_limit(3)
        .without_memory()
        .start()
        .await
        .unwrap();
    for _ in 0..3 {
        assert_eq!(call(&mock).await.body, DOCUMENTED);
    }
    let refused = call(&mock).await;
    assert_eq!(refused.status, "HTTP/1.1 500 Internal Server Error");
    assert_eq!(refused.content_type, "application/json");
    assert_eq!(
        refused.body,
        r#"{"msg":"You have exceeded the number of requests per second for this key. Please try again soon.","status":false}"#
    );
    let last = mock.requests().pop().unwrap();
    assert_eq!(
        last.outcome(),
        &Outcome::Refused(Refusal::RateLimited { limit: 3 })
    );
    assert_eq!(mock.carried_out(CREATE_ID), Ok(3));

    tokio::time::advance(Duration::from_secs(1)).await;
    assert_eq!(call(&mock).await.body, DOCUMENTED);
}

#[tokio::test(start_paused = true)]
async fn only_a_call_with_a_valid_key_counts() {
    let mock = Mock::builder().rate_limit(1).start().await.unwrap();
    for form in ["", "apikey=another"] {
        send(mock.url(), &post(CREATE, URLENCODED, form)).await;
    }
    // This call counts, although a parameter is missing.
    let form = "apikey=your_key_here";
    let missing = send(mock.url(), &post(CREATE, URLENCODED, form)).await;
    assert_eq!(
        missing.refusal(),
        "Error: Parameter `client_id` is missing."
    );
    let refused = call(&mock).await;
    assert!(refused.body.contains("exceeded"), "{}", refused.body);
}

#[tokio::test(start_paused = true)]
async fn the_limit_can_be_set_and_removed() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    call(&mock).await;
    mock.set_rate_limit(Some(1));
    assert_eq!(call(&mock).await.body, DOCUMENTED);
    assert!(
        call(&mock)
            .await
            .status
            .ends_with("500 Internal Server Error")
    );
    mock.set_rate_limit(None);
    assert_eq!(call(&mock).await.body, DOCUMENTED);
}

#[tokio::test(start_paused = true)]
async fn a_call_over_the_limit_consumes_no_fault() {
    let mock = Mock::start().await.unwrap();
    mock.set_rate_limit(Some(0));
    mock.fault_next(Fault::Html502);
    assert!(call(&mock).await.body.contains("exceeded"));
    mock.set_rate_limit(None);
    assert_eq!(call(&mock).await.status, "HTTP/1.1 502 Bad Gateway");
}
