//! The states of jobs.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{
    CLIENT, CREATE, DELETE, DELETE_VERSION, JOB, call, codes, create, delete, job, refusal, state,
};

#[tokio::test]
async fn a_job_is_pending_and_running_for_one_poll_each_and_gets_its_dates_as_it_advances() {
    let mock = Mock::start().await.unwrap();
    let id = create(&mock, "mine").await;
    let never = "0000-00-00 00:00:00";
    let created = "2025-02-17 10:42:58";
    let started = "2025-02-17 10:42:59";
    let completed = "2025-02-17 10:43:00";
    let creating = json!({ "date": started, "level": "3", "message": "[mine] Creating the image" });
    let done = json!({ "date": completed, "level": "3", "message": "[mine] Done" });

    for expected in [
        json!({ "state": "Pending", "created": created, "started": never, "completed": never, "logs": [] }),
        json!({
            "state": "Running", "created": created, "started": started, "completed": never,
            "logs": [creating]
        }),
        json!({
            "state": "Completed", "created": created, "started": started, "completed": completed,
            "logs": [creating, done]
        }),
        // A completed job no longer changes.
        json!({
            "state": "Completed", "created": created, "started": started, "completed": completed,
            "logs": [creating, done]
        }),
    ] {
        assert_eq!(job(&mock, &id).await.to_string(), expected.to_string());
    }
}

#[tokio::test]
async fn a_failed_create_has_a_message_makes_no_image_and_frees_the_code() {
    let mock = Mock::start().await.unwrap();
    mock.fail_next_job("The registry does not answer.");
    let id = create(&mock, "mine").await;
    for expected in ["Pending", "Running"] {
        let job = job(&mock, &id).await;
        assert_eq!(job["state"], expected);
        assert_eq!(job.get("message"), None);
    }
    let failed = job(&mock, &id).await;
    assert_eq!(failed["state"], "Failed");
    assert_eq!(failed["message"], "The registry does not answer.");
    assert_eq!(failed["completed"], "2025-02-17 10:43:00");
    assert_eq!(
        failed["logs"][1]["message"],
        "[mine] The registry does not answer."
    );
    assert_eq!(codes(&mock).await.len(), 0);

    // Only one job fails.
    create(&mock, "mine").await;
    mock.finish_jobs();
    assert_eq!(codes(&mock).await, ["mine"]);
}

#[tokio::test]
async fn a_failed_delete_deletes_nothing() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    let version = mock.push("mine").unwrap().version;
    mock.fail_next_job("first");
    mock.fail_next_job("second");
    delete(&mock, "mine").await;
    let parameters = [CLIENT, ("code", "mine"), ("version", &version)];
    call(&mock, DELETE_VERSION, &parameters).await;
    mock.finish_jobs();
    assert_eq!(job(&mock, "3433562").await["message"], "first");
    assert_eq!(job(&mock, "3433563").await["message"], "second");
    assert_eq!(codes(&mock).await, ["mine"]);
    call(&mock, DELETE_VERSION, &parameters).await;
}

#[tokio::test]
async fn the_version_in_the_path_decides_the_shape_of_the_job_in_the_reply() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    let version = mock.push("mine").unwrap().version;
    for (path, parameters, returned) in [
        (
            CREATE,
            &[CLIENT, ("label", "x")][..],
            r#"{"job_id":"3433562"}"#,
        ),
        (
            DELETE_VERSION,
            &[CLIENT, ("code", "mine"), ("version", &version)],
            r#"{"job_id":"3433563"}"#,
        ),
        (
            DELETE,
            &[CLIENT, ("code", "mine")],
            r#"{"job":{"type":"scheduler","id":3433564}}"#,
        ),
    ] {
        assert_eq!(call(&mock, path, parameters).await.to_string(), returned);
    }
}

#[tokio::test]
async fn set_polls_sets_how_long_a_job_is_pending_and_running() {
    let mock = Mock::builder().polls(0).start().await.unwrap();
    let id = create(&mock, "a").await;
    assert_eq!(codes(&mock).await, ["a"]);
    assert_eq!(state(&mock, &id).await, "Completed");

    mock.set_polls(2);
    let id = create(&mock, "b").await;
    for expected in ["Pending", "Pending", "Running", "Running", "Completed"] {
        assert_eq!(state(&mock, &id).await, expected);
    }

    // The setting also applies to a running job.
    let id = create(&mock, "c").await;
    for expected in ["Pending", "Pending", "Running"] {
        assert_eq!(state(&mock, &id).await, expected);
    }
    mock.set_polls(u32::MAX);
    assert_eq!(state(&mock, &id).await, "Running");
    mock.finish_jobs();
    assert_eq!(state(&mock, &id).await, "Completed");
}

#[tokio::test]
async fn a_poll_advances_one_job_only() {
    let mock = Mock::start().await.unwrap();
    let (a, b) = (create(&mock, "a").await, create(&mock, "b").await);
    for _ in 0..2 {
        state(&mock, &b).await;
    }
    assert_eq!(state(&mock, &b).await, "Completed");
    assert_eq!(codes(&mock).await, ["b"]);
    assert_eq!(state(&mock, &a).await, "Pending");
    mock.finish_jobs();
    assert_eq!(codes(&mock).await, ["a", "b"]);
}

#[tokio::test]
async fn a_job_is_found_by_its_kind_and_id() {
    let mock = Mock::start().await.unwrap();
    let id = create(&mock, "mine").await;
    for (kind, id) in [
        ("daemon", id.as_str()),
        ("scheduler", "1"),
        ("scheduler", "-1"),
        ("scheduler", "99999999999999999999"),
    ] {
        assert_eq!(
            refusal(&mock, JOB, &[("type", kind), ("id", id)]).await,
            "Error: The specified job doesn't exist, or you don't have access to it."
        );
    }
    assert_eq!(state(&mock, &id).await, "Pending");
}
