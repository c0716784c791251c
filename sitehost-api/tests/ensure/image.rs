//! Images: compared by the whole code, with a job between the create and the list.

use std::time::Duration;

use serde_json::json;
use sitehost_api::cloud::image::{CloudImage, CloudImageCreate};
use sitehost_api::{Ensure, Ensured};
use sitehost_mock::{Fault, Mock};
use tokio::time::{Instant, sleep, timeout};

use crate::{after_the_effect, has_only_read, page, refusal, return_next, sent, start};

const CREATE: &str = "cloud_image_create";
const LIST: &str = "cloud_image_list_all";

fn request() -> CloudImageCreate {
    CloudImageCreate::new(1, "My PHP")
        .code("my-php")
        .fork_id(61)
}

fn created(mock: &Mock) -> usize {
    mock.carried_out(CREATE).unwrap()
}

#[tokio::test(start_paused = true)]
async fn an_image_that_is_there_is_returned_and_nothing_is_created() {
    let (mock, client) = start().await;
    let id = mock.add_image(1, "my-php").unwrap();
    let ensured = client.ensure_image(&request()).await.unwrap();
    assert!(matches!(&ensured, Ensured::Existing(image) if image.id == id));
    assert!(!ensured.is_created() && ensured.get().code == "my-php");
    assert_eq!(mock.requests().len(), 1);
    assert!(has_only_read(&mock));
}

#[tokio::test(start_paused = true)]
async fn an_image_that_is_not_there_is_created_once_and_its_job_is_waited_for() {
    let (mock, client) = start().await;
    let mut states = Vec::new();
    let ensure = client.ensure_image(&request());
    let ensured = ensure
        .on_progress(|job| states.push(job.state.to_string()))
        .await
        .unwrap();
    assert!(ensured.is_created());
    let image = ensured.into_inner();
    assert_eq!(
        (image.code.as_str(), image.label.as_str()),
        ("my-php", "My PHP")
    );
    assert_eq!(image.forked_from.unwrap(), 61);
    assert_eq!(states, ["Pending", "Running", "Completed"]);

    let again = client.ensure_image(&request()).await.unwrap();
    assert!(matches!(&again, Ensured::Existing(existing) if existing.id == image.id));
    assert_eq!(sent(&mock, CREATE), 1);
}

#[tokio::test(start_paused = true)]
async fn a_code_that_contains_the_code_or_differs_in_case_is_another_image() {
    let (mock, client) = start().await;
    let others = json!([
        { "id": "1", "code": "my-php-8", "label": "My PHP" },
        { "id": "2", "code": "My-PHP", "label": "My PHP" },
    ]);
    return_next(&mock, LIST, &page(1, 2, &others));
    let ensured = client.ensure_image(&request()).await.unwrap();
    assert!(ensured.is_created() && ensured.get().code == "my-php");
    assert_eq!(created(&mock), 1);
}

#[tokio::test(start_paused = true)]
async fn all_pages_are_searched_and_the_first_of_two_is_returned() {
    let (mock, client) = start().await;
    let first =
        json!([{ "id": "1", "code": "a", "label": "A" }, { "id": "2", "code": "b", "label": "B" }]);
    let second = json!([
        { "id": "3", "code": "my-php", "label": "C" },
        { "id": "4", "code": "my-php", "label": "D" },
    ]);
    return_next(&mock, LIST, &page(1, 4, &first));
    return_next(&mock, LIST, &page(2, 4, &second));
    let ensured = client.ensure_image(&request()).await.unwrap();
    assert!(matches!(ensured, Ensured::Existing(image) if image.id == "3"));
    assert_eq!((sent(&mock, LIST), sent(&mock, CREATE)), (2, 0));
}

/// The mock's job does not advance by itself, so that the image appears when the test ends the job.
#[tokio::test(start_paused = true)]
async fn after_a_lost_reply_the_image_is_found_once_its_job_has_ended() {
    for fault in after_the_effect() {
        let (mock, client) = start().await;
        mock.fault_next_on(CREATE, fault.clone()).unwrap();
        let job_ends = async {
            sleep(Duration::from_secs(60)).await;
            mock.finish_jobs();
        };
        let (begin, request) = (Instant::now(), request());
        let (ensured, ()) = tokio::join!(client.ensure_image(&request), job_ends);
        let ensured = ensured.unwrap();
        assert!(
            ensured.is_created() && ensured.get().code == "my-php",
            "{fault}"
        );
        let elapsed = begin.elapsed().as_secs();
        assert!((60..=78).contains(&elapsed), "{fault}: {elapsed}");
        assert_eq!((sent(&mock, CREATE), created(&mock)), (1, 1), "{fault}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_create_that_was_lost_before_it_took_effect_is_not_sent_again() {
    for fault in [Fault::CutBefore, refusal(500)] {
        let (mock, client) = start().await;
        mock.fault_next_on(CREATE, fault.clone()).unwrap();
        let begin = Instant::now();
        let error = client.ensure_image(&request()).await.unwrap_err();
        assert!(error.may_have_taken_effect(), "{error}");
        assert_eq!(error.operation(), Some(CREATE));
        assert!(
            error.to_string().ends_with("; it may have taken effect"),
            "{error}"
        );
        let (elapsed, five_minutes) = (begin.elapsed(), Duration::from_secs(300));
        assert!(
            (five_minutes..five_minutes + Duration::from_secs(11)).contains(&elapsed),
            "{elapsed:?}"
        );
        assert_eq!(created(&mock), 0);
        assert_eq!(sent(&mock, CREATE) + mock.cut_before_reading(), 1);
        // One look before the create. The pauses after it grow to 15 seconds.
        let looks = sent(&mock, LIST);
        assert!((20..30).contains(&looks), "{looks}");

        // The next program creates it.
        assert!(client.ensure_image(&request()).await.unwrap().is_created());
        assert_eq!(created(&mock), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_of_zero_leaves_one_look_after_a_lost_reply() {
    let (mock, client) = start().await;
    mock.fault_next_on(CREATE, Fault::CutAfter).unwrap();
    let ensure = client.ensure_image(&request()).time_limit(Duration::ZERO);
    assert!(ensure.await.unwrap_err().is_connection_lost());
    assert_eq!(sent(&mock, LIST), 2);

    let (mock, client) = start().await;
    mock.set_polls(0);
    mock.fault_next_on(CREATE, Fault::CutAfter).unwrap();
    let ensure = client.ensure_image(&request()).time_limit(Duration::ZERO);
    assert!(ensure.await.unwrap().is_created());
    assert_eq!((sent(&mock, LIST), created(&mock)), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn a_list_that_fails_after_a_lost_reply_is_read_again() {
    let (mock, client) = start().await;
    mock.set_polls(0);
    return_next(&mock, LIST, &page(1, 0, &json!([])));
    for fault in [refusal(200), Fault::WrongTypes, Fault::Empty, refusal(400)] {
        mock.fault_next_on(LIST, fault).unwrap();
    }
    mock.fault_next_on(CREATE, Fault::CutAfter).unwrap();
    let ensured = client.ensure_image(&request()).await.unwrap();
    assert!(ensured.is_created());
    assert_eq!((sent(&mock, LIST), created(&mock)), (6, 1));
}

/// What breaks the create breaks the looks too. Each of them would take four timeouts of the client.
#[tokio::test(start_paused = true)]
async fn the_time_limit_holds_while_nothing_answers() {
    let (mock, client) = start().await;
    return_next(&mock, LIST, &page(1, 0, &json!([])));
    mock.fault_on(LIST, Fault::Delay(Duration::from_secs(3600)))
        .unwrap();
    mock.fault_next_on(CREATE, Fault::CutAfter).unwrap();
    let begin = Instant::now();
    let limit = Duration::from_secs(40);
    let ensure = client.ensure_image(&request()).time_limit(limit);
    let error = ensure.await.unwrap_err();
    assert_eq!(error.operation(), Some(CREATE));
    assert_eq!(begin.elapsed(), limit + Duration::from_secs(10));
}

#[tokio::test(start_paused = true)]
async fn a_job_that_fails_is_an_error_and_the_image_can_be_created_again() {
    let (mock, client) = start().await;
    mock.fail_next_job("The registry is full.");
    let error = client.ensure_image(&request()).await.unwrap_err();
    assert!(error.is_job_failed(), "{error}");
    assert!(
        error.to_string().contains("The registry is full."),
        "{error}"
    );
    assert_eq!(created(&mock), 1);
    assert!(client.ensure_image(&request()).await.unwrap().is_created());
}

#[tokio::test(start_paused = true)]
async fn the_time_limit_is_that_of_the_wait_for_the_job() {
    let (mock, client) = start().await;
    mock.set_polls(1000);
    let (begin, limit) = (Instant::now(), Duration::from_secs(100));
    let error = client
        .ensure_image(&request())
        .time_limit(limit)
        .await
        .unwrap_err();
    assert!(
        error.is_wait_timed_out() && error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!(begin.elapsed(), limit);
    mock.finish_jobs();
    assert!(!client.ensure_image(&request()).await.unwrap().is_created());
    assert_eq!(sent(&mock, CREATE), 1);
}

#[tokio::test(start_paused = true)]
async fn after_a_refused_create_the_list_is_not_read_again() {
    for fault in [refusal(200), refusal(400)] {
        let (mock, client) = start().await;
        mock.fault_next_on(CREATE, fault).unwrap();
        let error = client.ensure_image(&request()).await.unwrap_err();
        assert!(error.is_refused() && !error.may_have_taken_effect());
        assert_eq!((sent(&mock, LIST), sent(&mock, CREATE)), (1, 1));
    }
}

#[tokio::test(start_paused = true)]
async fn nothing_is_created_if_the_list_cannot_be_read_or_is_not_whole() {
    let (mock, client) = start().await;
    mock.fault_next_on(LIST, refusal(200)).unwrap();
    let error = client.ensure_image(&request()).await.unwrap_err();
    assert!(error.is_refused() && error.operation() == Some(LIST));

    let entry = json!([{ "id": "1", "code": "a", "label": "A" }]);
    return_next(&mock, LIST, &page(1, 2, &entry));
    let error = client.ensure_image(&request()).await.unwrap_err();
    assert!(error.is_inconsistent_list() && !error.may_have_taken_effect());
    assert!(has_only_read(&mock));
}

#[tokio::test(start_paused = true)]
async fn a_request_without_a_code_is_invalid_and_nothing_is_sent() {
    let (mock, client) = start().await;
    let without = CloudImageCreate::new(1, "My PHP");
    for request in [without.clone(), without.clone().code(""), without.code(" ")] {
        let error = client.ensure_image(&request).await.unwrap_err();
        assert!(error.is_invalid_request() && !error.may_have_taken_effect());
        assert_eq!(
            error.to_string(),
            "cloud_image_create: the request cannot be sent: an image without a code cannot be found again; set `code`"
        );
    }
    assert_eq!(mock.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_ensure_can_be_called_again() {
    let (mock, client) = start().await;
    mock.set_polls(1000);
    let ensure = client.ensure_image(&request());
    assert!(timeout(Duration::from_secs(30), ensure).await.is_err());
    mock.finish_jobs();
    assert!(!client.ensure_image(&request()).await.unwrap().is_created());
    assert_eq!(sent(&mock, CREATE), 1);
}

#[tokio::test(start_paused = true)]
async fn an_ensure_can_be_spawned_and_sends_nothing_before() {
    fn is_send(_: &impl Send) {}
    let (mock, client) = start().await;
    let ensure: Ensure<'static, CloudImage> = client.ensure_image(&request());
    let ensure = ensure.time_limit(Duration::MAX);
    is_send(&ensure);
    tokio::task::yield_now().await;
    assert_eq!(mock.connections(), 0);
    assert!(tokio::spawn(ensure).await.unwrap().unwrap().is_created());
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_of_duration_max_does_not_panic_after_a_lost_reply() {
    let (mock, client) = start().await;
    mock.set_polls(0);
    mock.fault_next_on(CREATE, Fault::CutAfter).unwrap();
    let ensure = client.ensure_image(&request()).time_limit(Duration::MAX);
    assert!(ensure.await.unwrap().is_created());
}
