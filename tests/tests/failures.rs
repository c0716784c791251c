//! Calls that fail, and calls that nearly do, with one operation. `every_operation/failures.rs` tries every fault.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::{EXCHANGE, PASS, within};
use tokio::task::JoinSet;

/// A client that accepts replies of up to 64 KiB.
fn builder(mock: &Mock) -> ClientBuilder {
    Client::builder(mock.key())
        .base_url(mock.url())
        .max_reply_bytes(65_536)
        .timeout(EXCHANGE)
}

#[tokio::test]
async fn a_value_that_cannot_be_decoded_is_reported_with_its_full_path() {
    let mock = Mock::start().await.unwrap();
    mock.fault_next(Fault::WrongTypes);
    let client = builder(&mock).build().unwrap();
    let error = client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap_err();
    assert_eq!(error.json_path(), Some("return.job_id"));
}

#[tokio::test]
async fn a_refused_connection_is_a_connect_error_without_effect() {
    let mock = Mock::start().await.unwrap();
    let client = builder(&mock).retry_after_failure(false).build().unwrap();
    drop(mock);
    let error = client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap_err();
    assert!(
        error.is_connect() && !error.may_have_taken_effect(),
        "{error}"
    );
}

#[tokio::test]
async fn extra_members_and_slow_or_long_replies_within_the_limits_are_accepted() {
    let mock = Mock::start().await.unwrap();
    let client = builder(&mock).build().unwrap();
    for fault in [
        Fault::ExtraFields,
        Fault::Delay(Duration::from_millis(1)),
        Fault::Oversized { bytes: 60_000 },
    ] {
        mock.fault_next(fault);
        client
            .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (mock, elsewhere) = (Mock::start().await.unwrap(), Mock::start().await.unwrap());
    mock.fault_next(Fault::Redirect {
        location: format!("{}/1.0/cloud/image/create.json", elsewhere.url()),
    });
    let client = builder(&mock).build().unwrap();
    client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap_err();
    assert_eq!(elsewhere.connections(), 0);
}

/// A call that the rate limiter refused was not carried out, so it is retried.
#[tokio::test(flavor = "multi_thread")]
async fn every_call_of_a_burst_over_the_rate_limit_succeeds() {
    const CALLS: usize = 40;
    let mock = Mock::builder().rate_limit(20).start().await.unwrap();
    let client = builder(&mock).build().unwrap();
    let mut calls = JoinSet::new();
    for n in 0..CALLS {
        let client = client.clone();
        calls.spawn(async move {
            client
                .cloud_image_create(&CloudImageCreate::new(1, format!("{n}")))
                .await
        });
    }
    for reply in within(PASS, calls.join_all()).await {
        reply.unwrap();
    }
    assert_eq!(mock.carried_out("cloud_image_create"), Ok(CALLS));
    let requests = mock.requests().len();
    assert!(requests <= 2 * CALLS, "{requests}");
}
