//! Waiting for jobs and builds: the polls, their pauses, and each way in which a wait ends. tokio's clock is paused, so no
//! test waits.

use std::time::Duration;

use crate::errors::printed;
use crate::raw_server::{Answer, RawServer};
use sitehost_api::cloud::image::version::{BuildStatus, CloudImageVersionGetBuild};
use sitehost_api::job::{JobGet, JobState};
use sitehost_api::{
    Client, Job, JobKind, Method, Params, Progress, Request, Wait, WaitError, Watched,
};
use tokio::time::Instant;

const KEY: &str = "canary/key 1";

const RATE_LIMITED: &str = r#"{"msg": "You have exceeded the number of requests per second for this key. Please try again soon.", "status": false}"#;

fn reply(status: u16, body: &str) -> Answer {
    Answer::reply(status, "Content-Type: application/json\r\n", body)
}

fn state(state: &str) -> Answer {
    Answer::success(serde_json::json!({ "state": state }))
}

fn build(status: &str, trace: &str) -> Answer {
    let build = serde_json::json!({ "build_status": status, "build_trace": trace });
    Answer::success(build)
}

fn unknown_job(status: u16) -> Answer {
    let body = r#"{"msg": "Error: The specified job doesnt exist.", "status": false}"#;
    reply(status, body)
}

fn job() -> Job {
    Job::new(7).or_kind(JobKind::Scheduler)
}

/// Returns a client without retries, so the number of requests is the number of polls.
fn client(server: &RawServer) -> Client {
    Client::builder(KEY)
        .base_url(server.url())
        .retry_after_failure(false)
        .retry_after_rate_limit(false)
        .build()
        .unwrap()
}

async fn wait_on(answers: Vec<Answer>) -> (RawServer, Wait<'static, JobGet>) {
    let server = RawServer::start(answers).await.unwrap();
    let wait = client(&server).wait(&job());
    (server, wait)
}

#[tokio::test(start_paused = true)]
async fn a_job_is_polled_until_it_is_done_and_an_unknown_state_counts_as_running() {
    let answers = ["Pending", "", "On Hold", "Completed"].map(state).into();
    let (server, wait) = wait_on(answers).await;
    let (start, mut seen) = (Instant::now(), Vec::new());
    let job = wait
        .on_progress(|job| seen.push((job.state.to_string(), start.elapsed())))
        .await
        .unwrap();
    assert_eq!(job.state, JobState::Completed);

    let states: Vec<&str> = seen.iter().map(|(state, _)| state.as_str()).collect();
    assert_eq!(states, ["Pending", "", "On Hold", "Completed"]);
    // Pauses of 1, 1.5 and 2.25 seconds, each with a jitter of up to 20 percent.
    for (pair, pause) in seen.windows(2).zip([1.0, 1.5, 2.25]) {
        let paused = (pair[1].1 - pair[0].1).as_secs_f64();
        assert!((pause * 0.79..=pause * 1.21).contains(&paused), "{seen:?}");
    }
    let requests = server.requests();
    assert_eq!(requests.len(), 4);
    assert!(
        requests
            .iter()
            .all(|request| request.contains("&type=scheduler&id=7 ")),
        "{requests:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn pauses_grow_to_their_maximum_with_jitter() {
    let answers = (0..40)
        .map(|_| state("Running"))
        .chain([state("Completed")]);
    let (_server, wait) = wait_on(answers.collect()).await;
    let (start, mut times) = (Instant::now(), Vec::new());
    let wait = wait.pauses(Duration::from_secs(2), Duration::from_secs(4));
    wait.on_progress(|_| times.push(start.elapsed()))
        .await
        .unwrap();
    let mut pauses: Vec<Duration> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(pauses[0] < Duration::from_millis(2410));
    let late = &mut pauses[3..];
    let (shortest, longest) = (Duration::from_millis(3190), Duration::from_millis(4810));
    assert!(
        late.iter()
            .all(|pause| (shortest..=longest).contains(pause))
    );
    late.sort();
    assert!(
        late[late.len() - 1] - late[0] > Duration::from_millis(400),
        "no jitter: {late:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_failed_job_is_an_error_with_its_log() {
    let failed = r#"{"return": {"state": "Failed", "message": "No space left.", "logs": [
        {"date": "2025-02-17 10:43:00", "level": "3", "message": "Copying"},
        {"date": "2025-02-17 10:43:04", "level": "1", "message": "Gave up"}
    ]}, "msg": "Successful", "status": true}"#;
    let (_server, wait) = wait_on(vec![state("Running"), reply(200, failed)]).await;
    let error = wait.await.unwrap_err();
    assert!(error.is_failed() && !error.is_timed_out() && !error.is_poll_error());
    assert_eq!(
        error.to_string(),
        "job 7 failed; last seen: Failed: No space left."
    );
    let logs = error.into_last().unwrap().logs;
    assert_eq!((logs.len(), logs[1].level), (2, Some(1)));
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_times_out_has_the_last_state() {
    let (_server, wait) = wait_on((0..400).map(|_| state("Paused")).collect()).await;
    let start = Instant::now();
    let error = wait.await.unwrap_err();
    assert!(error.is_timed_out() && !error.is_failed() && !error.is_poll_error());
    assert_eq!(start.elapsed(), Duration::from_secs(1800));
    assert_eq!(error.last().unwrap().state, JobState::from("Paused"));
    assert_eq!(
        error.to_string(),
        "job 7 has not ended after 1800s; last seen: Paused"
    );
}

#[tokio::test(start_paused = true)]
async fn the_time_limit_cancels_a_poll() {
    let (server, wait) = wait_on(vec![Answer::silence(""), Answer::silence("")]).await;
    let start = Instant::now();
    let error = wait.time_limit(Duration::from_secs(5)).await.unwrap_err();
    assert!(error.is_timed_out() && error.last().is_none() && error.error().is_none());
    assert_eq!(start.elapsed(), Duration::from_secs(5) + LAST_POLL_TIMEOUT);
    assert_eq!(server.requests().len(), 2);
}

/// A time limit that passes during the first pause.
const SHORT: Duration = Duration::from_millis(500);

/// The timeout of the last poll.
const LAST_POLL_TIMEOUT: Duration = Duration::from_secs(10);

#[tokio::test(start_paused = true)]
async fn a_job_that_ends_during_the_last_pause_is_reported_as_ended() {
    let (server, wait) = wait_on(vec![state("Running"), state("Completed")]).await;
    let start = Instant::now();
    assert!(wait.time_limit(SHORT).await.is_ok());
    assert_eq!((start.elapsed(), server.requests().len()), (SHORT, 2));

    let (_server, wait) = wait_on(vec![state("Running"), state("Failed")]).await;
    assert!(wait.time_limit(SHORT).await.unwrap_err().is_failed());

    let (server, wait) =
        wait_on(vec![state("Pending"), state("Running"), state("Completed")]).await;
    let error = wait.time_limit(SHORT).await.unwrap_err();
    assert!(error.is_timed_out());
    assert_eq!(error.last().unwrap().state, JobState::Running);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_job_that_ends_during_a_poll_cancelled_by_the_deadline_is_reported_as_ended() {
    let answers = vec![Answer::silence(""), state("Completed")];
    let (server, wait) = wait_on(answers).await;
    assert!(wait.time_limit(SHORT).await.is_ok());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_of_zero_makes_one_poll() {
    let (_server, wait) = wait_on(vec![state("Completed")]).await;
    assert!(wait.time_limit(Duration::ZERO).await.is_ok());
    let (server, wait) = wait_on(vec![state("Running"), state("Completed")]).await;
    let error = wait.time_limit(Duration::ZERO).await.unwrap_err();
    assert!(error.is_timed_out() && error.last().is_some());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_last_poll_has_a_timeout_and_keeps_the_last_state() {
    let (_server, wait) = wait_on(vec![state("Running"), Answer::silence("")]).await;
    let start = Instant::now();
    let error = wait.time_limit(SHORT).await.unwrap_err();
    assert!(error.is_timed_out());
    assert_eq!(error.last().unwrap().state, JobState::Running);
    assert_eq!(start.elapsed(), SHORT + LAST_POLL_TIMEOUT);
}

/// A transient error becomes the cause of the timeout. Any other error ends the wait, as in earlier polls.
#[tokio::test(start_paused = true)]
async fn an_error_of_the_last_poll_is_kept() {
    let (_server, wait) = wait_on(vec![state("Running"), Answer::bytes("")]).await;
    let error = wait.time_limit(SHORT).await.unwrap_err();
    assert!(error.is_timed_out() && error.error().unwrap().is_connection_lost());

    let (_server, wait) = wait_on(vec![state("Running"), unknown_job(200)]).await;
    let error = wait.time_limit(SHORT).await.unwrap_err();
    assert!(error.is_timed_out() && error.error().unwrap().is_refused());

    let (_server, wait) = wait_on(vec![state("Running"), unknown_job(200)]).await;
    let wait = wait.time_limit(SHORT).grace(Duration::ZERO);
    let error = wait.await.unwrap_err();
    assert!(error.is_poll_error() && error.error().unwrap().is_refused());
}

#[tokio::test(start_paused = true)]
async fn a_refusal_within_the_grace_period_does_not_end_the_wait() {
    let answers = [200, 400, 404, 500, 200, 200, 200].map(unknown_job);
    let answers = answers.into_iter().chain([state("Completed")]);
    let (server, wait) = wait_on(answers.collect()).await;
    let second = Duration::from_secs(1);
    assert!(wait.pauses(second, second).await.is_ok());
    assert_eq!(server.requests().len(), 8);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_after_the_grace_period_ends_the_wait() {
    for (grace, longest) in [(None, 32), (Some(7), 9), (Some(0), 0)] {
        let answers = (0..100).map(|_| unknown_job(200)).collect();
        let (_server, wait) = wait_on(answers).await;
        let second = Duration::from_secs(1);
        let wait = wait.pauses(second, second);
        let wait = match grace {
            Some(seconds) => wait.grace(Duration::from_secs(seconds)),
            None => wait,
        };
        let start = Instant::now();
        let error = wait.await.unwrap_err();
        assert!(error.is_poll_error() && error.last().is_none(), "{error}");
        let elapsed = start.elapsed();
        assert!(elapsed >= Duration::from_secs(grace.unwrap_or(30)));
        assert!(elapsed <= Duration::from_secs(longest), "{elapsed:?}");
    }
}

/// The job is known for 40 polls before the refusal, which does not extend the grace period.
#[tokio::test(start_paused = true)]
async fn the_grace_period_counts_from_the_start_of_the_wait() {
    let known = (0..40).map(|_| state("Running"));
    let (_server, wait) = wait_on(known.chain([unknown_job(200)]).collect()).await;
    let second = Duration::from_secs(1);
    let error = wait.pauses(second, second).await.unwrap_err();
    assert!(error.is_poll_error() && error.error().unwrap().is_refused());
    assert_eq!(error.last().unwrap().state, JobState::Running);
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_times_out_during_an_outage_has_the_last_error() {
    let outage = || Answer::bytes("");
    let (_server, wait) = wait_on(vec![state("Running"), outage(), outage()]).await;
    let error = wait.time_limit(Duration::from_secs(3)).await.unwrap_err();
    assert!(error.is_timed_out() && error.error().unwrap().is_connection_lost());
    let text = error.to_string();
    assert!(
        text.starts_with(
            "job 7 has not ended after 3s; the last poll failed: job_get: the connection was lost"
        ) && text.ends_with("; last seen: Running"),
        "{text}"
    );
}

/// A request that writes.
#[derive(Clone, Debug)]
struct Posted;

impl Request for Posted {
    type Reply = ();

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> std::borrow::Cow<'_, str> {
        "/1.0/x/create.json".into()
    }

    fn encode(&self, _: &mut Params) {}
}

impl Watched for Posted {
    fn name(&self) -> String {
        "something".to_owned()
    }

    fn progress(&self, _: &()) -> Progress {
        Progress::Running
    }

    fn describe(&self, _: &()) -> String {
        String::new()
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_that_writes_cannot_be_polled() {
    let server = RawServer::start(vec![]).await.unwrap();
    let error = client(&server).watch(&Posted).await.unwrap_err();
    assert!(error.is_poll_error() && error.error().unwrap().is_invalid_request());
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_pause_of_zero_is_raised_to_the_minimum() {
    let (server, wait) = wait_on((0..400).map(|_| state("Running")).collect()).await;
    let wait = wait.pauses(Duration::ZERO, Duration::from_secs(15));
    wait.time_limit(Duration::from_secs(60)).await.unwrap_err();
    assert!(server.requests().len() < 20, "{}", server.requests().len());
}

#[test]
fn a_wait_is_send_and_its_error_is_send_and_sync() {
    fn is_send(_: impl Send) {}
    fn is_error<E: std::error::Error + Send + Sync + 'static>() {}
    fn check(wait: Wait<'static, JobGet>) {
        is_send(wait.into_future());
    }
    let _: fn(Wait<'static, JobGet>) = check;
    is_error::<WaitError<sitehost_api::job::JobStatus>>();
}

#[tokio::test(start_paused = true)]
async fn transient_errors_do_not_end_the_wait() {
    let answers = vec![
        state("Pending"),
        reply(502, "<html>Bad Gateway</html>"),
        Answer::bytes(""),
        reply(500, RATE_LIMITED),
        reply(200, "{\"return\": {\"sta"),
        state("Running"),
        reply(500, r#"{"msg": "Something broke.", "status": false}"#),
        reply(200, ""),
        state("Completed"),
    ];
    let (server, wait) = wait_on(answers).await;
    assert_eq!(wait.await.unwrap().state, JobState::Completed);
    assert_eq!(server.requests().len(), 9);
}

#[tokio::test(start_paused = true)]
async fn five_transient_errors_in_a_row_end_the_wait_with_the_last_state() {
    let outage = (0..5).map(|_| Answer::bytes(""));
    let (server, wait) = wait_on([state("Running")].into_iter().chain(outage).collect()).await;
    let error = wait.await.unwrap_err();
    assert!(error.is_poll_error() && !error.is_failed() && !error.is_timed_out());
    assert!(error.error().unwrap().is_connection_lost());
    assert_eq!(error.last().unwrap().state.as_str(), "Running");
    assert!(
        error
            .to_string()
            .starts_with("polling job 7 failed: job_get: the connection was lost")
            && error.to_string().ends_with("; last seen: Running"),
        "{error}"
    );
    assert_eq!(server.requests().len(), 6);
}

#[tokio::test(start_paused = true)]
async fn a_reply_with_a_value_that_cannot_be_decoded_ends_the_wait_at_once() {
    let body = r#"{"return": {"state": {}}, "msg": "Successful", "status": true}"#;
    let (server, wait) = wait_on(vec![reply(200, body), state("Completed")]).await;
    let error = wait.await.unwrap_err();
    assert!(error.is_poll_error() && error.last().is_none(), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_job_ends_by_its_completed_date_or_by_its_state() {
    let with_date = |state: &str| {
        let completed = "2025-02-17 10:43:22";
        Answer::success(serde_json::json!({ "state": state, "completed": completed }))
    };
    for (last, is_done) in [
        (with_date("Archived"), true),
        (with_date("error"), false),
        (state(" COMPLETED "), true),
        (state("Cancelled"), false),
    ] {
        let (server, wait) = wait_on(vec![state("Pending"), last]).await;
        match wait.await {
            Ok(_) => assert!(is_done),
            Err(error) => assert!(error.is_failed() && !is_done, "{error}"),
        }
        assert_eq!(server.requests().len(), 2);
    }
}

/// The kinds that the polls asked for, in order.
fn kinds(server: &RawServer) -> Vec<&'static str> {
    let kind = |request: &String| match request.contains("&type=daemon&id=7 ") {
        true => "daemon",
        false => "scheduler",
    };
    server.requests().iter().map(kind).collect()
}

#[tokio::test(start_paused = true)]
async fn a_job_without_a_kind_is_asked_for_with_both_until_the_api_knows_it() {
    // Not known at first, under neither kind.
    let answers = vec![
        unknown_job(200),
        unknown_job(200),
        unknown_job(200),
        state("Running"),
        state("Completed"),
    ];
    let server = RawServer::start(answers).await.unwrap();
    let job = client(&server).wait(&Job::new(7)).await.unwrap();
    assert_eq!(job.state, JobState::Completed);
    assert_eq!(
        kinds(&server),
        ["daemon", "scheduler", "daemon", "scheduler", "scheduler"]
    );

    let answers = vec![state("Running"), unknown_job(200)];
    let server = RawServer::start(answers).await.unwrap();
    let wait = client(&server).wait(&Job::new(7)).grace(Duration::ZERO);
    assert!(wait.await.unwrap_err().is_poll_error());
    assert_eq!(kinds(&server), ["daemon", "daemon"]);
}

#[tokio::test(start_paused = true)]
async fn a_job_without_a_kind_that_neither_kind_knows_is_refused() {
    let server = RawServer::start(vec![unknown_job(200), unknown_job(200)])
        .await
        .unwrap();
    let wait = client(&server).wait(&Job::new(7)).grace(Duration::ZERO);
    let error = wait.await.unwrap_err();
    assert!(error.error().unwrap().is_refused(), "{error}");
    assert_eq!(kinds(&server), ["daemon", "scheduler"]);
}

#[tokio::test(start_paused = true)]
async fn a_fault_does_not_decide_the_kind() {
    let answers = vec![
        unknown_job(500),
        reply(502, "<html>"),
        unknown_job(200),
        Answer::bytes(""),
        unknown_job(200),
        state("Completed"),
    ];
    let server = RawServer::start(answers).await.unwrap();
    client(&server).wait(&Job::new(7)).await.unwrap();
    assert_eq!(
        kinds(&server),
        [
            "daemon",
            "daemon",
            "daemon",
            "scheduler",
            "daemon",
            "scheduler"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn dropping_a_wait_stops_the_polls() {
    let (server, wait) = wait_on((0..400).map(|_| state("Running")).collect()).await;
    let dropped = tokio::time::timeout(Duration::from_secs(2), wait.into_future()).await;
    assert!(dropped.is_err());
    let requests = server.requests().len();
    tokio::time::sleep(Duration::from_secs(3600)).await;
    assert_eq!(server.requests().len(), requests);
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_and_pauses_of_duration_max_do_not_panic() {
    let (_server, wait) = wait_on(vec![state("Running"), state("Completed")]).await;
    let wait = wait
        .time_limit(Duration::MAX)
        .pauses(Duration::ZERO, Duration::MAX);
    assert!(wait.await.is_ok());
    let (_server, wait) = wait_on(vec![state("Completed")]).await;
    assert!(wait.pauses(Duration::MAX, Duration::MAX).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn the_description_of_a_failed_job_is_redacted() {
    let message = format!("bad key {KEY} \\u0063anary%2Fkey+1");
    let failed = format!(
        r#"{{"return": {{"state": "Failed", "message": "{message}"}}, "msg": "Successful", "status": true}}"#
    );
    let (_server, wait) = wait_on(vec![reply(200, &failed)]).await;
    let error = wait.await.unwrap_err();
    let text = printed(&error);
    assert!(
        text.contains("bad key *** ***") && !text.contains("canary"),
        "{text}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_build_ends_in_success_or_in_an_error_with_its_log() {
    let answers = vec![
        build("running", ""),
        build("queued", "Step 1"),
        build("success", "Step 1\nStep 2\n"),
        build("failed", "Step 1\nno such file\n\n"),
    ];
    let server = RawServer::start(answers).await.unwrap();
    let client = client(&server);
    let request = CloudImageVersionGetBuild::new(1, "my-custom-image", 11);
    let built = client.wait_for_build(&request).await.unwrap();
    assert_eq!(built.build_status, BuildStatus::Success);
    assert_eq!(built.build_trace.unwrap(), "Step 1\nStep 2\n");

    let error = client.wait_for_build(&request).await.unwrap_err();
    assert!(error.is_failed());
    assert_eq!(
        error.to_string(),
        "build 11 of my-custom-image failed; last seen: failed: no such file"
    );
    let log = error.last().unwrap().build_trace.as_deref();
    assert_eq!(log, Some("Step 1\nno such file\n\n"));
    assert!(server.requests()[0].contains("&client_id=1&code=my-custom-image&build_id=11 "));
}

#[tokio::test(start_paused = true)]
async fn a_wait_can_be_spawned() {
    let (_server, wait) = wait_on(vec![state("Running"), state("Completed")]).await;
    let job = tokio::spawn(wait).await.unwrap().unwrap();
    assert_eq!(job.state, JobState::Completed);
}
