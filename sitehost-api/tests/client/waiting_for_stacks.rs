//! Waiting until a stack runs: what counts as running, and each way in which the wait ends. tokio's clock is paused, so no
//! test waits.

use std::time::Duration;

use crate::raw_server::{Answer, RawServer};
use serde_json::{Value, json};
use sitehost_api::Wait;
use sitehost_api::cloud::stack::CloudStackGet;
use sitehost_test_limits::watch;
use tokio::time::Instant;

const REFUSAL: &str = r#"{"msg": "Error: The stack doesnt exist.", "status": false}"#;

/// A stack with containers in these states.
fn stack(containers: &[(&str, &str)]) -> Value {
    let containers: Vec<Value> = containers
        .iter()
        .map(|(name, state)| json!({ "name": name, "state": state, "pending": null, "is_missing": "0" }))
        .collect();
    json!({
        "name": "shop",
        "label": "shop.example.co.nz",
        "server_name": "ch-a",
        "pending": null,
        "is_missing": "0",
        "containers": containers,
    })
}

/// A stack that runs but for one member of itself, or of its container.
fn but_for(change: impl Fn(&mut Value)) -> Value {
    let mut stack = stack(&[("web", "Up")]);
    change(&mut stack);
    stack
}

async fn wait_on(answers: Vec<Answer>) -> (RawServer, Wait<'static, CloudStackGet>) {
    watch();
    let server = RawServer::start(answers).await.unwrap();
    let client = sitehost_api::Client::builder("key")
        .base_url(server.url())
        .retry_after_failure(false)
        .build()
        .unwrap();
    let wait = client.wait_for_stack(&CloudStackGet::new(1, "ch-a", "shop"));
    (server, wait)
}

#[tokio::test(start_paused = true)]
async fn a_stack_is_polled_until_all_its_containers_are_up() {
    let answers = vec![
        stack(&[]),
        stack(&[("web", "Exited"), ("db", "Up")]),
        stack(&[("web", "Restarting"), ("db", "Up")]),
        stack(&[("web", "Up"), ("db", "Created")]),
        stack(&[("web", "Up"), ("db", " UP\n")]),
    ];
    let (server, wait) = wait_on(answers.into_iter().map(Answer::success).collect()).await;
    let mut seen = Vec::new();
    let stack = wait
        .on_progress(|stack| seen.push(stack.containers.len()))
        .await
        .unwrap();
    assert_eq!((stack.name.as_str(), stack.containers.len()), ("shop", 2));
    assert_eq!(seen, [0, 2, 2, 2, 2]);
    let request = "GET /1.0/cloud/stack/get.json?apikey=key&client_id=1&server=ch-a&name=shop ";
    assert!(
        server
            .requests()
            .iter()
            .all(|sent| sent.starts_with(request))
    );
}

#[tokio::test(start_paused = true)]
async fn a_stack_that_never_runs_ends_the_wait_at_its_time_limit_with_the_reason() {
    let web = "/containers/0";
    let set = |at: &'static str, member: &'static str, value: Value| {
        but_for(move |stack| stack.pointer_mut(at).unwrap()[member] = value.clone())
    };
    for (stack, reason) in [
        (stack(&[]), "it has no containers"),
        (stack(&[("web", "Exited"), ("db", "Up")]), "web is Exited"),
        (
            stack(&[("web", "Paused"), ("db", "Dead")]),
            "web is Paused, db is Dead",
        ),
        (stack(&[("web", "Upgrading")]), "web is Upgrading"),
        (stack(&[("web", "")]), "web has no state"),
        (
            set("", "pending", json!("restarting")),
            "pending: restarting",
        ),
        (set("", "is_missing", json!("1")), "it is missing"),
        (
            set(web, "pending", json!("stopping")),
            "web is pending: stopping",
        ),
        (set(web, "is_missing", json!(1)), "web is missing"),
        (set(web, "state", json!(null)), "web has no state"),
    ] {
        let answers = (0..20).map(|_| Answer::success(stack.clone()));
        let (server, wait) = wait_on(answers.collect()).await;
        let limit = Duration::from_secs(60);
        let (begin, error) = (Instant::now(), wait.time_limit(limit).await.unwrap_err());
        assert!(error.is_timed_out() && !error.is_failed(), "{error}");
        assert_eq!(
            error.to_string(),
            format!("start of stack shop on ch-a has not ended after 60s; last seen: {reason}")
        );
        assert_eq!(error.last().unwrap().name, "shop");
        assert_eq!(begin.elapsed().as_secs(), 60);
        assert!((5..20).contains(&server.requests().len()));
    }
}

#[tokio::test(start_paused = true)]
async fn five_polls_that_fail_in_a_row_end_the_wait_with_the_last_reason() {
    let exited = || Answer::success(stack(&[("web", "Exited")]));
    let lost = || Answer::bytes("");
    let mut answers = vec![exited(), lost(), lost(), lost(), lost(), exited()];
    answers.extend((0..5).map(|_| lost()));
    let (server, wait) = wait_on(answers).await;
    let error = wait.await.unwrap_err();
    assert!(error.is_poll_error() && error.error().unwrap().is_connection_lost());
    let text = error.to_string();
    assert!(
        text.starts_with("polling start of stack shop on ch-a failed: cloud_stack_get: ")
            && text.ends_with("; last seen: web is Exited"),
        "{text}"
    );
    assert_eq!(server.requests().len(), 11);
}

#[tokio::test(start_paused = true)]
async fn a_stack_that_is_gone_ends_the_wait_after_the_grace_period() {
    let gone = || Answer::reply(200, "Content-Type: application/json\r\n", REFUSAL);
    for (grace, most) in [(0, 0), (30, 45)] {
        let answers = [Answer::success(stack(&[("web", "Exited")]))];
        let answers = answers.into_iter().chain((0..40).map(|_| gone()));
        let (_server, wait) = wait_on(answers.collect()).await;
        let begin = Instant::now();
        let error = wait.grace(Duration::from_secs(grace)).await.unwrap_err();
        assert!(error.is_poll_error() && error.error().unwrap().is_refused());
        assert!(
            error.to_string().ends_with("; last seen: web is Exited"),
            "{error}"
        );
        // The refusal is that of the second poll at the earliest, about a second after the first.
        let elapsed = begin.elapsed().as_secs();
        assert!((grace..=most + 1).contains(&elapsed), "{elapsed}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_reason_is_redacted() {
    let stack = stack(&[("web", "bad key canary/key 1")]);
    watch();
    let server = RawServer::start(vec![Answer::success(stack)])
        .await
        .unwrap();
    let client = sitehost_api::Client::builder("canary/key 1")
        .base_url(server.url())
        .build()
        .unwrap();
    let request = CloudStackGet::new(1, "ch-a", "shop");
    let error = client
        .wait_for_stack(&request)
        .time_limit(Duration::ZERO)
        .await
        .unwrap_err();
    let text = crate::errors::printed(&error);
    assert!(
        text.contains("web is bad key ***") && !text.contains("canary"),
        "{text}"
    );
}
