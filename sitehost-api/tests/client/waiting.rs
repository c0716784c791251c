//! Waiting for jobs and builds: each way it ends, and what is asked meanwhile. The clock is paused, so no test waits.

use std::time::Duration;

use crate::raw_server::{Answer, RawServer};
use sitehost_api::cloud::image::version::{BuildStatus, CloudImageVersionGetBuild};
use sitehost_api::job::{JobGet, JobState};
use sitehost_api::{
    Client, Job, JobKind, Method, Params, Progress, Request, Wait, WaitError, Watched,
};
use tokio::time::Instant;

const KEY: &str = "canary/key 1";

const OVER_THE_LIMIT: &str = r#"{"msg": "You have exceeded the number of requests per second for this key. Please try again soon.", "status": false}"#;

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

/// A client that sends each call once, so that the requests are the times it asked.
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
async fn it_asks_until_the_job_is_done_and_takes_a_state_it_never_heard_of_for_running() {
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
    // Pauses of 1, 1.5 and 2.25 seconds, each a fifth shorter or longer.
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
async fn pauses_grow_to_their_longest_and_differ() {
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
async fn a_job_that_failed_is_an_error_with_its_log() {
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
async fn when_the_time_is_up_the_last_state_is_known() {
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
async fn the_time_limit_holds_while_an_answer_is_awaited() {
    let (server, wait) = wait_on(vec![Answer::silence(""), Answer::silence("")]).await;
    let start = Instant::now();
    let error = wait.time_limit(Duration::from_secs(5)).await.unwrap_err();
    assert!(error.is_timed_out() && error.last().is_none() && error.error().is_none());
    assert_eq!(start.elapsed(), Duration::from_secs(5) + LAST_POLL_LIMIT);
    assert_eq!(server.requests().len(), 2);
}

/// The pause after the first answer passes this limit.
const SHORT: Duration = Duration::from_millis(500);

/// How long the last poll may take.
const LAST_POLL_LIMIT: Duration = Duration::from_secs(10);

#[tokio::test(start_paused = true)]
async fn what_ends_in_the_last_pause_is_seen_at_the_deadline() {
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
async fn what_ends_while_a_poll_is_cut_off_by_the_deadline_is_seen() {
    let answers = vec![Answer::silence(""), state("Completed")];
    let (server, wait) = wait_on(answers).await;
    assert!(wait.time_limit(SHORT).await.is_ok());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn without_a_time_limit_there_is_one_look() {
    let (_server, wait) = wait_on(vec![state("Completed")]).await;
    assert!(wait.time_limit(Duration::ZERO).await.is_ok());
    let (server, wait) = wait_on(vec![state("Running"), state("Completed")]).await;
    let error = wait.time_limit(Duration::ZERO).await.unwrap_err();
    assert!(error.is_timed_out() && error.last().is_some());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_last_look_cannot_hang_and_keeps_what_was_seen_before() {
    let (_server, wait) = wait_on(vec![state("Running"), Answer::silence("")]).await;
    let start = Instant::now();
    let error = wait.time_limit(SHORT).await.unwrap_err();
    assert!(error.is_timed_out());
    assert_eq!(error.last().unwrap().state, JobState::Running);
    assert_eq!(start.elapsed(), SHORT + LAST_POLL_LIMIT);
}

/// As at any other time: a fault that may pass is kept beside the time limit, another one ends the wait.
#[tokio::test(start_paused = true)]
async fn a_fault_of_the_last_look_is_known() {
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
async fn a_job_that_is_not_known_yet_is_asked_for_again() {
    let answers = [200, 400, 404, 500, 200, 200, 200].map(unknown_job);
    let answers = answers.into_iter().chain([state("Completed")]);
    let (server, wait) = wait_on(answers.collect()).await;
    let second = Duration::from_secs(1);
    assert!(wait.pauses(second, second).await.is_ok());
    assert_eq!(server.requests().len(), 8);
}

#[tokio::test(start_paused = true)]
async fn a_job_that_is_not_known_after_the_grace_period_ends_the_wait() {
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

/// The grace period counts from the start of the wait, not from the latest answer.
#[tokio::test(start_paused = true)]
async fn a_refusal_after_the_grace_period_ends_the_wait_with_what_was_seen() {
    let known = (0..40).map(|_| state("Running"));
    let (_server, wait) = wait_on(known.chain([unknown_job(200)]).collect()).await;
    let second = Duration::from_secs(1);
    let error = wait.pauses(second, second).await.unwrap_err();
    assert!(error.is_poll_error() && error.error().unwrap().is_refused());
    assert_eq!(error.last().unwrap().state, JobState::Running);
}

#[tokio::test(start_paused = true)]
async fn when_the_time_is_up_in_an_outage_the_last_fault_is_known() {
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

/// Creates something with each question.
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
async fn a_post_is_not_sent_again_and_again() {
    let server = RawServer::start(vec![]).await.unwrap();
    let error = client(&server).watch(&Posted).await.unwrap_err();
    assert!(error.is_poll_error() && error.error().unwrap().is_invalid_request());
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn pauses_of_nothing_are_not_taken() {
    let (server, wait) = wait_on((0..400).map(|_| state("Running")).collect()).await;
    let wait = wait.pauses(Duration::ZERO, Duration::from_secs(15));
    wait.time_limit(Duration::from_secs(60)).await.unwrap_err();
    assert!(server.requests().len() < 20, "{}", server.requests().len());
}

#[test]
fn waiting_and_its_error_can_be_sent_to_another_thread() {
    fn is_send(_: impl Send) {}
    fn is_error<E: std::error::Error + Send + Sync + 'static>() {}
    fn check(wait: Wait<'static, JobGet>) {
        is_send(wait.into_future());
    }
    let _: fn(Wait<'static, JobGet>) = check;
    is_error::<WaitError<sitehost_api::job::JobStatus>>();
}

#[tokio::test(start_paused = true)]
async fn faults_that_pass_do_not_end_it() {
    let answers = vec![
        state("Pending"),
        reply(502, "<html>Bad Gateway</html>"),
        Answer::bytes(""),
        reply(500, OVER_THE_LIMIT),
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
async fn faults_that_do_not_pass_end_it_with_what_was_seen_before() {
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
async fn a_reply_that_will_stay_the_same_ends_it_at_once() {
    let body = r#"{"return": {"state": {}}, "msg": "Successful", "status": true}"#;
    let (server, wait) = wait_on(vec![reply(200, body), state("Completed")]).await;
    let error = wait.await.unwrap_err();
    assert!(error.is_poll_error() && error.last().is_none(), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_job_ends_by_its_date_or_by_another_word() {
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

#[tokio::test(start_paused = true)]
async fn a_job_of_no_kind_cannot_be_waited_for() {
    let server = RawServer::start(vec![]).await.unwrap();
    let error = client(&server).wait(&Job::new(7)).await.unwrap_err();
    assert!(error.is_poll_error() && error.error().unwrap().is_invalid_request());
    assert!(error.to_string().contains("the job has no kind"), "{error}");
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn dropping_it_ends_it() {
    let (server, wait) = wait_on((0..400).map(|_| state("Running")).collect()).await;
    let dropped = tokio::time::timeout(Duration::from_secs(2), wait.into_future()).await;
    assert!(dropped.is_err());
    let asked = server.requests().len();
    tokio::time::sleep(Duration::from_secs(3600)).await;
    assert_eq!(server.requests().len(), asked);
}

#[tokio::test(start_paused = true)]
async fn limits_beyond_all_time_are_no_panic() {
    let (_server, wait) = wait_on(vec![state("Running"), state("Completed")]).await;
    let wait = wait
        .time_limit(Duration::MAX)
        .pauses(Duration::ZERO, Duration::MAX);
    assert!(wait.await.is_ok());
    let (_server, wait) = wait_on(vec![state("Completed")]).await;
    assert!(wait.pauses(Duration::MAX, Duration::MAX).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn what_the_server_says_is_masked() {
    let message = format!("bad key {KEY} \\u0063anary%2Fkey+1");
    let failed = format!(
        r#"{{"return": {{"state": "Failed", "message": "{message}"}}, "msg": "Successful", "status": true}}"#
    );
    let (_server, wait) = wait_on(vec![reply(200, &failed)]).await;
    let error = wait.await.unwrap_err();
    let said = format!("{error} {error:?} {error:#?}");
    assert!(
        said.contains("bad key *** ***") && !said.contains("canary"),
        "{said}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_build_ends_in_success_or_failure_with_its_log() {
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
