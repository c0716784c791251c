//! How faults and the rate limit affect the mock's memory.

use std::time::Duration;

use serde_json::Value;
use sitehost_mock::{Fault, Mock};

use crate::calls::{
    ADD_KEY, CLIENT, CREATE, IMAGE, IMAGES, KEYS, call, codes, column, create, delete, job,
    refusal, request, state,
};
use crate::carried_out::FAULTS;
use crate::wire::{send, send_and_read_to_end};
use crate::{CREATE_ID, DOCUMENTED};

const NEW: &[(&str, &str)] = &[CLIENT, ("label", "x"), ("params[code]", "mine")];

/// Makes a call on a new connection and ignores the outcome.
async fn call_ignoring_reply(mock: &Mock, path: &str, parameters: &[(&str, &str)]) {
    let bytes = String::from_utf8(request(path, parameters)).unwrap();
    let bytes = bytes.replacen("\r\n", "\r\nconnection: close\r\n", 1);
    let _ = send_and_read_to_end(mock.url(), bytes.as_bytes()).await;
}

#[tokio::test]
async fn a_call_changes_the_memory_only_if_it_is_carried_out() {
    for (fault, is_carried_out) in FAULTS.into_iter().chain([("cut-before", false)]) {
        let mock = Mock::start().await.unwrap();
        mock.fault_next(fault.parse().unwrap());
        call_ignoring_reply(&mock, CREATE, NEW).await;
        mock.finish_jobs();
        let expected: &[&str] = if is_carried_out { &["mine"] } else { &[] };
        assert_eq!(codes(&mock).await, expected, "{fault}");
        // A call that is not carried out uses up no job id.
        let next = if is_carried_out { "3433563" } else { "3433562" };
        assert_eq!(create(&mock, "next").await, next, "{fault}");
    }
}

#[tokio::test]
async fn a_retried_create_is_refused_if_the_first_was_carried_out() {
    let mock = Mock::start().await.unwrap();
    mock.fault_next(Fault::CutAfter);
    call_ignoring_reply(&mock, CREATE, NEW).await;
    assert_eq!(
        refusal(&mock, CREATE, NEW).await,
        "Error: The specified code is already in use."
    );
    assert_eq!(mock.carried_out(CREATE_ID), Ok(1));
}

#[tokio::test]
async fn a_call_refused_because_of_the_memory_consumes_no_fault_and_changes_nothing() {
    let mock = Mock::start().await.unwrap();
    create(&mock, "mine").await;
    mock.fault_next(Fault::Html502);
    mock.fail_next_job("meant for the next job");
    refusal(&mock, CREATE, NEW).await;
    refusal(&mock, IMAGE, &[CLIENT, ("code", "nothing")]).await;

    let reply = send(mock.url(), &request(IMAGES, &[CLIENT])).await;
    assert_eq!(reply.status, "HTTP/1.1 502 Bad Gateway");
    let id = create(&mock, "next").await;
    assert_eq!(id, "3433563");
    mock.finish_jobs();
    assert_eq!(job(&mock, &id).await["message"], "meant for the next job");
}

#[tokio::test]
async fn a_poll_with_a_lost_reply_advances_the_job_and_a_refused_poll_does_not() {
    let mock = Mock::start().await.unwrap();
    let id = create(&mock, "mine").await;
    let refuse = Fault::Refuse {
        status: 500,
        msg: "x".to_owned(),
    };
    for (fault, expected) in [(refuse, "Pending"), (Fault::CutAfter, "Completed")] {
        mock.fault_next(fault);
        let poll = [("type", "scheduler"), ("id", id.as_str())];
        call_ignoring_reply(&mock, "/1.5/job/get.json", &poll).await;
        assert_eq!(state(&mock, &id).await, expected);
    }
}

#[tokio::test]
async fn altered_replies_reflect_the_memory() {
    let mock = Mock::start().await.unwrap();
    for code in ["a", "b"] {
        mock.add_image(1, code).unwrap();
    }
    mock.fault_next(Fault::ExtraFields);
    let list = call(&mock, IMAGES, &[CLIENT]).await;
    assert_eq!(column(&list, "code"), ["a", "b"]);
    assert!(list["data"][1].get("undocumented").is_some());

    mock.fault_next(Fault::WrongTypes);
    let list = call(&mock, IMAGES, &[CLIENT]).await;
    assert_eq!(list["data"].as_array().map(Vec::len), Some(2));
    assert!(list["data"][0]["code"].is_object());

    mock.fault_next(Fault::Delay(Duration::from_millis(1)));
    assert_eq!(codes(&mock).await, ["a", "b"]);

    mock.fault_next(Fault::Truncate);
    let bytes = request(IMAGES, &[CLIENT]);
    let text = send_and_read_to_end(mock.url(), &bytes).await.unwrap();
    let text = String::from_utf8(text).unwrap();
    let (_, half) = text.split_once("\r\n\r\n").unwrap();
    assert!(serde_json::from_str::<Value>(half).is_err());
    assert!(half.contains(r#""total_items":2"#), "{half}");
}

#[tokio::test]
async fn a_fault_can_be_set_for_any_operation() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    mock.fault_on("cloud_image_delete", Fault::Html502).unwrap();
    mock.fault_on("ssh_key_add", Fault::CutAfter).unwrap();
    call_ignoring_reply(&mock, ADD_KEY, &[CLIENT, ("label", "x"), ("content", "x")]).await;
    let delete = request("/1.5/cloud/image/delete.json", &[CLIENT, ("code", "mine")]);
    let reply = send(mock.url(), &delete).await;
    assert_eq!(reply.status, "HTTP/1.1 502 Bad Gateway");
    mock.finish_jobs();

    assert_eq!(codes(&mock).await.len(), 0);
    assert_eq!(call(&mock, KEYS, &[CLIENT]).await["total_items"], 5);
    for operation in ["cloud_image_delete", "ssh_key_add"] {
        assert_eq!(mock.carried_out(operation), Ok(1));
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_over_the_rate_limit_changes_nothing() {
    let mock = Mock::builder().rate_limit(1).start().await.unwrap();
    let reply = send(mock.url(), &request(CREATE, NEW)).await;
    assert_eq!(reply.body, DOCUMENTED);
    let other = [CLIENT, ("label", "x"), ("params[code]", "other")];
    let reply = send(mock.url(), &request(CREATE, &other)).await;
    assert!(reply.body.contains("exceeded"), "{}", reply.body);

    // A call that is refused because of the memory counts, like one with a missing parameter.
    tokio::time::advance(Duration::from_secs(1)).await;
    refusal(&mock, CREATE, NEW).await;
    let reply = send(mock.url(), &request(IMAGES, &[CLIENT])).await;
    assert!(reply.body.contains("exceeded"), "{}", reply.body);

    mock.set_rate_limit(None);
    mock.finish_jobs();
    assert_eq!(codes(&mock).await, ["mine"]);
}

#[tokio::test]
async fn the_same_calls_get_the_same_replies_from_every_mock() {
    let mut replies = Vec::new();
    for _ in 0..2 {
        let mock = Mock::start().await.unwrap();
        let id = create(&mock, "mine").await;
        mock.finish_jobs();
        mock.push("mine").unwrap();
        let job = job(&mock, &id).await;
        let images = call(&mock, IMAGES, &[CLIENT]).await;
        replies.push((job, images, delete(&mock, "mine").await));
    }
    assert_eq!(replies[0], replies[1]);
}
