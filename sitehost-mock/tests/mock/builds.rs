//! Pushes, builds and versions.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{
    BUILD, CLIENT, DELETE_VERSION, IMAGE, IMAGES, STACK_IMAGES, VERSIONS, build, call, column,
    create, refusal, state,
};

/// Returns a mock with the image `mine`, and the image's id.
async fn with_image() -> (Mock, String) {
    let mock = Mock::start().await.unwrap();
    let id = mock.add_image(1, "mine").unwrap().to_string();
    (mock, id)
}

async fn versions(mock: &Mock, image: &str) -> Value {
    call(mock, VERSIONS, &[CLIENT, ("image_id", image)]).await
}

async fn current_version(mock: &Mock) -> Value {
    call(mock, IMAGE, &[CLIENT, ("code", "mine")]).await["version"].take()
}

#[tokio::test]
async fn a_pushed_version_is_listed_at_once_and_becomes_current_when_its_build_succeeds() {
    let (mock, image) = with_image().await;
    let pushed = mock.push("mine").unwrap();
    assert_eq!((pushed.build_id, pushed.version.as_str()), (11, "1.1-1076"));

    let mut version = json!({
        "id": "6421",
        "client_id": "1",
        "image_id": "491",
        "version": "1.1-1076",
        "labels": "",
        "date_added": "2025-02-17 10:42:59",
        "date_updated": "2025-02-17 10:42:59",
        "is_missing": "0",
        "force_config": "0",
        "build_id": "11",
        "build_status": "running",
        "pending": null,
        "code": "mine",
        "container_count": 0,
    });
    let page = |version: &Value| {
        json!({
            "total_items": 1,
            "current_items": 1,
            "current_page": 1,
            "total_pages": 1,
            "data": [version],
        })
    };
    let listed = versions(&mock, &image).await;
    assert_eq!(listed.to_string(), page(&version).to_string());
    assert_eq!(
        build(&mock, "mine", "11").await.to_string(),
        r#"{"build_status":"running","build_trace":"Building mine 1.1-1076\n"}"#
    );
    assert_eq!(current_version(&mock).await, "");

    assert_eq!(
        build(&mock, "mine", "11").await.to_string(),
        r#"{"build_status":"success","build_trace":"Building mine 1.1-1076\nDone\n"}"#
    );
    assert_eq!(current_version(&mock).await, "1.1-1076");
    version["build_status"] = json!("success");
    version["date_updated"] = json!("2025-02-17 10:43:00");
    assert_eq!(versions(&mock, &image).await, page(&version));

    let images = call(&mock, IMAGES, &[CLIENT]).await;
    assert_eq!(images["data"][0]["version_count"], 1);
    assert_eq!(images["data"][0]["build_status"], "success");
    let stack = call(&mock, STACK_IMAGES, &[CLIENT]).await;
    assert_eq!(column(&stack[5]["versions"], "build_id"), ["11"]);
}

#[tokio::test]
async fn a_failed_build_stays_listed_and_does_not_change_the_current_version() {
    let (mock, image) = with_image().await;
    mock.push("mine").unwrap();
    mock.finish_jobs();
    mock.fail_next_build("no space left on device");
    let failed = mock.push("mine").unwrap();

    assert_eq!(build(&mock, "mine", "12").await["build_status"], "running");
    for _ in 0..2 {
        assert_eq!(
            build(&mock, "mine", "12").await,
            json!({ "build_status": "failed", "build_trace": "no space left on device" })
        );
    }
    let listed = versions(&mock, &image).await;
    assert_eq!(
        column(&listed, "version"),
        ["1.1-1076", failed.version.as_str()]
    );
    assert_eq!(column(&listed, "build_status"), ["success", "failed"]);
    assert_eq!(current_version(&mock).await, "1.1-1076");

    // Only one build fails.
    mock.push("mine").unwrap();
    mock.finish_jobs();
    assert_eq!(current_version(&mock).await, "1.1-1078");
}

#[tokio::test]
async fn set_polls_sets_how_long_a_build_runs() {
    let (mock, _) = with_image().await;
    for (polls, statuses) in [
        (0, &["success"][..]),
        (3, &["running", "running", "running", "success"]),
    ] {
        mock.set_polls(polls);
        let id = mock.push("mine").unwrap().build_id.to_string();
        for status in statuses {
            assert_eq!(build(&mock, "mine", &id).await["build_status"], *status);
        }
    }
}

#[tokio::test]
async fn an_older_build_that_ends_later_does_not_become_the_current_version() {
    let (mock, _) = with_image().await;
    for _ in 0..2 {
        mock.push("mine").unwrap();
    }
    for id in ["12", "12", "11", "11"] {
        build(&mock, "mine", id).await;
    }
    assert_eq!(current_version(&mock).await, "1.1-1077");
}

#[tokio::test]
async fn deleting_a_version_also_deletes_its_build_once_the_job_completes() {
    let (mock, image) = with_image().await;
    for _ in 0..2 {
        mock.push("mine").unwrap();
    }
    mock.finish_jobs();
    mock.set_container_count("mine", 3).unwrap();
    let list = versions(&mock, &image).await;
    assert_eq!(list["data"][0]["container_count"], 0);
    assert_eq!(list["data"][1]["container_count"], 3);

    let parameters = [CLIENT, ("code", "mine"), ("version", "1.1-1077")];
    call(&mock, DELETE_VERSION, &parameters).await;
    for expected in ["Pending", "Running", "Completed"] {
        assert_eq!(versions(&mock, &image).await["total_items"], 2);
        assert_eq!(state(&mock, "3433562").await, expected);
    }
    assert_eq!(
        column(&versions(&mock, &image).await, "version"),
        ["1.1-1076"]
    );
    assert_eq!(current_version(&mock).await, "1.1-1076");

    assert_eq!(
        refusal(&mock, DELETE_VERSION, &parameters).await,
        "Error: The specified version doesn't exist, or you don't have access to it."
    );
    assert_eq!(
        refusal(
            &mock,
            BUILD,
            &[CLIENT, ("code", "mine"), ("build_id", "12")]
        )
        .await,
        "Error: The specified build doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn a_version_whose_build_is_running_can_be_deleted() {
    let (mock, image) = with_image().await;
    mock.push("mine").unwrap();
    let parameters = [CLIENT, ("code", "mine"), ("version", "1.1-1076")];
    call(&mock, DELETE_VERSION, &parameters).await;
    mock.finish_jobs();
    assert_eq!(versions(&mock, &image).await["total_items"], 0);
}

#[tokio::test]
async fn a_build_belongs_to_its_image() {
    let (mock, _) = with_image().await;
    mock.add_image(1, "other").unwrap();
    mock.push("mine").unwrap();
    for (code, id) in [("other", "11"), ("mine", "10"), ("mine", "x"), ("mine", "")] {
        assert_eq!(
            refusal(&mock, BUILD, &[CLIENT, ("code", code), ("build_id", id)]).await,
            "Error: The specified build doesn't exist, or you don't have access to it."
        );
    }
    let no_image = "Error: The specified image doesn't exist, or you don't have access to it.";
    let nothing = [CLIENT, ("code", "nothing"), ("build_id", "11")];
    assert_eq!(refusal(&mock, BUILD, &nothing).await, no_image);
    for id in ["1", "61", "-1"] {
        let parameters = [CLIENT, ("image_id", id)];
        assert_eq!(refusal(&mock, VERSIONS, &parameters).await, no_image);
    }
}

#[tokio::test]
async fn a_push_needs_an_existing_custom_image() {
    let mock = Mock::start().await.unwrap();
    create(&mock, "mine").await;
    for code in ["mine", "nothing", "sitehost-base"] {
        let error = mock.push(code).unwrap_err().to_string();
        let expected = format!("unknown custom image `{code}`");
        assert!(error.starts_with(&expected), "{error}");
    }
    mock.finish_jobs();
    mock.push("mine").unwrap();
}
