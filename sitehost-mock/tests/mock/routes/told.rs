//! The routes that tell: the list of operations and routes, the requests, and the counts.

use serde_json::json;
use sitehost_mock::Mock;

use super::{control, told};
use crate::wire::{URLENCODED, get, post, send, send_and_read_to_end};
use crate::{CREATE, CREATE_ID};

#[tokio::test]
async fn the_list_holds_every_operation_with_its_parameters_and_every_route() {
    let mock = Mock::start().await.unwrap();
    let list = told(&mock, "").await;
    let operations = list["operations"].as_array().unwrap();
    let listed = |id: &str| {
        operations
            .iter()
            .find(|operation| operation["id"] == id)
            .unwrap()
    };
    assert_eq!(
        listed(CREATE_ID),
        &json!({
            "id": "cloud_image_create",
            "method": "POST",
            "path": "/1.0/cloud/image/create.json",
            "parameters": [
                { "name": "apikey", "type": "text", "required": true },
                { "name": "client_id", "type": "an integer", "required": true },
                { "name": "label", "type": "text", "required": true },
                { "name": "params[code]", "type": "text", "required": false },
                { "name": "params[ssh_keys][]", "type": "a list (each entry with []), each entry text", "required": false },
                { "name": "params[fork_id]", "type": "text", "required": false },
            ],
            "at_least_one": [],
        })
    );
    assert_eq!(listed("job_get")["method"], "GET");
    let routes = list["routes"].as_array().unwrap();
    let push = routes
        .iter()
        .find(|route| route["path"] == "/mock/push")
        .unwrap();
    assert_eq!(push["method"], "POST");
    assert_eq!(
        push["parameters"],
        json!([{ "name": "code", "type": "the code of an image", "required": true }])
    );
}

#[tokio::test]
async fn requests_show_what_was_sent_and_the_outcome_but_no_secret() {
    let mock = Mock::start().await.unwrap();
    control(
        &mock,
        "faults",
        "next=cut-before&next=redirect=/your_key_here",
    )
    .await;
    // The fault closes this connection, with or without a reset.
    let _ = send_and_read_to_end(mock.url(), &post(CREATE, URLENCODED, "")).await;
    send(
        mock.url(),
        &post(
            CREATE,
            URLENCODED,
            "apikey=your_key_here&client_id=1&label=a%20b",
        ),
    )
    .await;
    send(
        mock.url(),
        &post(CREATE, URLENCODED, "apikey=a-real-key&client_id=1"),
    )
    .await;

    assert_eq!(
        told(&mock, "requests").await,
        json!({
            "requests": [
                {
                    "method": "POST",
                    "path": "/1.0/cloud/image/create.json",
                    "content_type": "application/x-www-form-urlencoded",
                    "parameters": [["apikey", "***"], ["client_id", "1"], ["label", "a b"]],
                    "operation": "cloud_image_create",
                    "outcome": "accepted",
                    "reason": null,
                    "fault": "redirect=/***",
                    "carried_out": true,
                },
                {
                    "method": "POST",
                    "path": "/1.0/cloud/image/create.json",
                    "content_type": "application/x-www-form-urlencoded",
                    "parameters": [["apikey", "***"], ["client_id", "1"]],
                    "operation": "cloud_image_create",
                    "outcome": "refused",
                    "reason": "Parameter `apikey` is not the key that this mock accepts.",
                    "fault": null,
                    "carried_out": false,
                },
            ],
            "cut_before_reading": 1,
        })
    );
    let count = told(&mock, "carried-out?operation=cloud_image_create").await;
    assert_eq!(count, json!({ "carried_out": 1 }));
    let unknown = send(mock.url(), &get("/mock/carried-out?operation=image_create")).await;
    assert_eq!(unknown.status, "HTTP/1.1 404 Not Found");
    assert!(
        unknown
            .body
            .contains("unknown operation `image_create`; write one of ")
    );
}
