//! One call: its options, how it is spawned, and what a request says of itself.

use std::borrow::Cow;
use std::time::Duration;

use sitehost_api::cloud::image::{CloudImageCreate, CloudImageGet};
use sitehost_api::job::JobStatus;
use sitehost_api::{
    Client, Effect, Error, ErrorKind, Id, Job, Method, Params, ReplyPart, Request, RetryPolicy,
    WaitError,
};
use tokio::time::Instant;

use crate::rate_limit::REFUSAL;
use crate::raw_server::{Answer, RawServer};

const SECOND: Duration = Duration::from_secs(1);

/// A read that is a POST, whose reply has a member beside `return`.
struct Search;

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Found {
    #[serde(rename = "return")]
    ids: Vec<Id>,
    total_items: i64,
}

impl Request for Search {
    type Reply = Found;

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/dns/search.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push("query", "x");
    }

    fn effect(&self) -> Effect {
        Effect::Reads
    }

    fn reply_part(&self) -> ReplyPart {
        ReplyPart::Whole
    }
}

fn create() -> CloudImageCreate {
    CloudImageCreate::new(1, "Mine")
}

fn get() -> CloudImageGet {
    CloudImageGet::new(1, "mine")
}

async fn silent_server(connections: usize) -> RawServer {
    let answers = (0..connections).map(|_| Answer::silence(""));
    RawServer::start(answers.collect()).await.unwrap()
}

#[tokio::test]
async fn a_call_can_be_spawned() {
    let job = serde_json::json!({ "job_id": "7" });
    let answers = vec![Answer::success(job.clone()), Answer::success(job)];
    let server = RawServer::start(answers).await.unwrap();
    let client = server.client();
    let spawned = {
        let request = create();
        [
            tokio::spawn(client.cloud_image_create(&request)),
            tokio::spawn(client.send(&request)),
        ]
    };
    for task in spawned {
        assert_eq!(task.await.unwrap().unwrap().id, "7");
    }
}

#[tokio::test]
async fn nothing_is_sent_before_a_call_is_awaited() {
    let server = RawServer::start(Vec::new()).await.unwrap();
    drop(server.client().cloud_image_create(&create()));
    tokio::task::yield_now().await;
    assert!(server.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_call_has_a_timeout_of_its_own() {
    let server = silent_server(9).await;
    let start = Instant::now();
    let call = server
        .client()
        .cloud_image_create(&create())
        .timeout(5 * SECOND);
    let error = call.await.unwrap_err();
    assert!(
        error.is_timeout() && error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!((start.elapsed(), error.attempts()), (5 * SECOND, 1));
}

#[tokio::test(start_paused = true)]
async fn a_deadline_covers_all_attempts() {
    let server = silent_server(9).await;
    let start = Instant::now();
    let call = server.client().cloud_image_get(&get());
    let error = call
        .timeout(5 * SECOND)
        .deadline(12 * SECOND)
        .await
        .unwrap_err();
    assert!(
        error.is_timeout() && !error.may_have_taken_effect(),
        "{error}"
    );
    // Attempts from 0 to 5, from 5.25 to 10.25 and from 10.75 s to the deadline.
    assert_eq!((start.elapsed(), error.attempts()), (12 * SECOND, 3));
}

#[tokio::test(start_paused = true)]
async fn a_deadline_ends_the_wait_for_the_rate_limit() {
    let refusals = (0..99).map(|_| Answer::reply(500, "", REFUSAL));
    let server = RawServer::start(refusals.collect()).await.unwrap();
    let client = server.client();
    let start = Instant::now();
    let error = client
        .cloud_image_create(&create())
        .deadline(5 * SECOND)
        .await
        .unwrap_err();
    assert!(error.is_rate_limited() && error.attempts() > 1, "{error}");
    assert!(start.elapsed() <= 5 * SECOND, "{:?}", start.elapsed());

    // The limit holds every call, so one with less time than that is not sent.
    let sent = server.requests().len();
    let call = client.cloud_image_create(&create()).deadline(SECOND / 10);
    let error = call.await.unwrap_err();
    assert!(error.is_rate_limited(), "{error}");
    assert!(error.to_string().contains("before its deadline"), "{error}");
    assert_eq!((error.attempts(), server.requests().len()), (0, sent));
}

#[tokio::test(start_paused = true)]
async fn a_call_has_a_retry_policy_of_its_own() {
    for (policy, attempts) in [
        (RetryPolicy::default(), 4),
        (RetryPolicy::never(), 1),
        (RetryPolicy::default().max_attempts(2), 2),
        (RetryPolicy::default().max_attempts(0), 1),
    ] {
        let lost = (0..9).map(|_| Answer::bytes(""));
        let server = RawServer::start(lost.collect()).await.unwrap();
        let call = server.client().cloud_image_get(&get()).retry(policy);
        let error = call.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::ConnectionLost);
        assert_eq!(
            (error.attempts(), server.requests().len()),
            (attempts, attempts as usize)
        );
    }
    let client = Client::builder("key").retry_policy(RetryPolicy::never());
    assert_eq!(client.build().unwrap().retry_policy(), RetryPolicy::never());
}

#[tokio::test(start_paused = true)]
async fn a_read_that_is_a_post_is_retried_and_has_no_effect() {
    let found = r#"{"return": ["7", 8], "total_items": "2", "status": true}"#;
    let server = RawServer::start(vec![Answer::bytes(""), Answer::reply(200, "", found)])
        .await
        .unwrap();
    let expected = Found {
        ids: vec![7.into(), 8.into()],
        total_items: 2,
    };
    assert_eq!(server.client().send(&Search).await.unwrap(), expected);
    assert_eq!(server.requests().len(), 2);
    assert!(server.requests()[1].ends_with("apikey=key&query=x"));

    let server = silent_server(9).await;
    let error = server.client().send(&Search).await.unwrap_err();
    assert!(
        error.is_timeout() && !error.may_have_taken_effect(),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn create_then_wait_needs_one_error_type() {
    async fn with_error(client: &Client) -> Result<JobStatus, Error> {
        let job = client.cloud_image_create(&create()).await?;
        Ok(client.wait(&job).await?)
    }
    async fn with_wait_error(client: &Client) -> Result<JobStatus, WaitError<JobStatus>> {
        let job: Job = client.cloud_image_create(&create()).await?;
        client.wait(&job).await
    }
    let started = || Answer::success(serde_json::json!({ "job_id": "7" }));
    let failed =
        || Answer::success(serde_json::json!({ "state": "Failed", "message": "No space." }));
    let refused = || Answer::reply(200, "", r#"{"status": false, "msg": "No."}"#);

    let server = RawServer::start(vec![started(), failed()]).await.unwrap();
    let error = with_error(&server.client()).await.unwrap_err();
    assert!(
        error.is_job_failed() && error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!(
        error.to_string(),
        "the job or build failed: job 7: Failed: No space.; it may have taken effect"
    );

    let server = RawServer::start(vec![started(), failed()]).await.unwrap();
    assert!(
        with_wait_error(&server.client())
            .await
            .unwrap_err()
            .is_failed()
    );

    for conversion in [true, false] {
        let server = RawServer::start(vec![refused()]).await.unwrap();
        let client = server.client();
        let error = match conversion {
            true => with_error(&client).await.unwrap_err(),
            false => {
                let error = with_wait_error(&client).await.unwrap_err();
                assert!(error.is_not_started() && !error.is_failed(), "{error}");
                Error::from(error)
            }
        };
        assert!(error.is_refused(), "{error}");
        assert_eq!(
            error.to_string(),
            "cloud_image_create: the API refused the call: No. (HTTP 200)"
        );
    }

    let running = (0..99).map(|_| Answer::success(serde_json::json!({ "state": "Running" })));
    let server = RawServer::start([started()].into_iter().chain(running).collect())
        .await
        .unwrap();
    let client = server.client();
    let job = client.cloud_image_create(&create()).await.unwrap();
    let timed_out = client.wait(&job).time_limit(SECOND).await.unwrap_err();
    let error = Error::from(timed_out);
    assert!(error.is_wait_timed_out(), "{error}");
    assert!(
        error
            .to_string()
            .contains("did not end in time: job 7: Running"),
        "{error}"
    );
}
