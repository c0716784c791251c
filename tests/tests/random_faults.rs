//! 10,000 creates with random faults. No create is carried out twice, and no error denies that a create took effect if it
//! was carried out.

#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, Error, FormEncoding, Job};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::{PASS, within};
use tokio::task::JoinSet;

const CREATES: usize = 10_000;
const WORKERS: usize = 64;

/// Returns a random fault for about half of the calls. The choice is the same in every run.
fn faults() -> Vec<Option<Fault>> {
    let refuse = |status, msg: &str| Fault::Refuse {
        status,
        msg: msg.to_owned(),
    };
    let fault = prop_oneof![
        Just(refuse(200, "Error: no.")),
        Just(refuse(400, "Please specify a valid label.")),
        Just(refuse(500, "Something broke.")),
        Just(refuse(
            500,
            "You have exceeded the number of requests per second for this key. Please try again soon."
        )),
        Just(Fault::RefuseWithoutStatus {
            status: 200,
            msg: "No.".to_owned()
        }),
        Just(Fault::CutBefore),
        Just(Fault::CutAfter),
        Just(Fault::Trickle {
            pause: Duration::from_micros(10)
        }),
        Just(Fault::Truncate),
        Just(Fault::Html502),
        Just(Fault::Empty),
        Just(Fault::WrongTypes),
        Just(Fault::ExtraFields),
        Just(Fault::Redirect {
            location: "http://127.0.0.1:9/".to_owned()
        }),
        Just(Fault::Oversized { bytes: 70_000 }),
        Just(Fault::Delay(Duration::from_secs(3600))),
    ];
    let faults = prop::collection::vec(prop::option::of(fault), CREATES);
    faults
        .new_tree(&mut TestRunner::deterministic())
        .unwrap()
        .current()
}

/// Returns how often the create of each label was carried out.
fn carried_out(mock: &Mock) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for request in mock
        .requests()
        .iter()
        .filter(|request| request.is_carried_out())
    {
        let label = request
            .parameters()
            .iter()
            .find(|(name, _)| *name == "label")
            .unwrap()
            .1
            .to_owned();
        *counts.entry(label).or_default() += 1;
    }
    counts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_create_is_carried_out_twice_or_falsely_reported_as_without_effect() {
    let mock = Arc::new(Mock::start().await.unwrap());
    let builder = Client::builder(mock.key())
        .base_url(mock.url())
        .max_reply_bytes(65_536);
    let builder = builder.timeout(Duration::from_millis(500));
    // The clients would take random refusals for a rate limit and slow down.
    let builder = builder.retry_after_rate_limit(false);
    let clients = [FormEncoding::Urlencoded, FormEncoding::Multipart]
        .map(|form| builder.clone().form(form).build().unwrap());

    let faults = Arc::new(faults());
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = JoinSet::new();
    for worker in 0..WORKERS {
        let (mock, faults, next) = (Arc::clone(&mock), Arc::clone(&faults), Arc::clone(&next));
        let client = clients[worker % 2].clone();
        workers.spawn(async move {
            let mut results: Vec<(String, Result<Job, Error>)> = Vec::new();
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                let Some(fault) = faults.get(n) else {
                    return results;
                };
                if let Some(fault) = fault {
                    mock.fault_next(fault.clone());
                }
                let label = format!("image {n}");
                results.push((
                    label.clone(),
                    client
                        .cloud_image_create(&CloudImageCreate::new(1, label))
                        .await,
                ));
            }
        });
    }
    let results = within(PASS, workers.join_all()).await;
    let results: Vec<_> = results.into_iter().flatten().collect();

    let counts = carried_out(&mock);
    let (mut succeeded, mut without_effect, mut unknown) = (0, 0, 0);
    for (label, result) in &results {
        let count = counts.get(label).copied().unwrap_or(0);
        assert!(
            count <= 1,
            "{label} was carried out {count} times: {result:?}"
        );
        match result {
            Ok(_) => {
                assert_eq!(count, 1, "{label} succeeded without being carried out");
                succeeded += 1;
            }
            Err(error) if error.may_have_taken_effect() => unknown += 1,
            Err(error) => {
                assert_eq!(
                    count, 0,
                    "{label} was carried out, but the error denies it: {error}"
                );
                without_effect += 1;
            }
        }
    }
    assert_eq!(results.len(), CREATES);
    // Each outcome occurs often enough to be tested.
    assert!(
        succeeded > CREATES / 3 && without_effect > 100 && unknown > 1000,
        "{succeeded} {without_effect} {unknown}"
    );
}
