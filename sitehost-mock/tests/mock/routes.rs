//! The routes under `/mock/`, each against the method of `Mock` that it stands for. What holds for all of them is tested
//! beside their code.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use sitehost_mock::{Fault, Mock};

use crate::calls::{
    self, BUILD, CLIENT, DELETE, IMAGES, INFO, build, call, codes, create, refusal,
};
use crate::wire::{MULTIPART, Reply, URLENCODED, get, multipart, post, send};
use crate::{CREATE, CREATE_ID};

/// Calls a route with a POST that must succeed, and returns the reply.
async fn control(mock: &Mock, route: &str, form: &str) -> Value {
    let reply = attempt(mock, route, form).await;
    assert_eq!(reply.status, "HTTP/1.1 200 OK", "{route}: {}", reply.body);
    serde_json::from_str(&reply.body).unwrap()
}

async fn attempt(mock: &Mock, route: &str, form: &str) -> Reply {
    send(
        mock.url(),
        &post(&format!("/mock/{route}"), URLENCODED, form),
    )
    .await
}

async fn told(mock: &Mock, route: &str) -> Value {
    let reply = send(mock.url(), &get(&format!("/mock/{route}"))).await;
    assert_eq!(reply.status, "HTTP/1.1 200 OK", "{route}: {}", reply.body);
    serde_json::from_str(&reply.body).unwrap()
}

/// Returns the status and the `msg` of a route's refusal.
async fn mistake(mock: &Mock, route: &str, form: &str) -> (String, String) {
    let reply = attempt(mock, route, form).await;
    let body: Value = serde_json::from_str(&reply.body).unwrap();
    assert_eq!(body["status"], false, "{route} {form}: {body}");
    let status = reply.status.strip_prefix("HTTP/1.1 ").unwrap().to_owned();
    (status, body["msg"].as_str().unwrap().to_owned())
}

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
    let _ = send_and_ignore(&mock, "apikey=your_key_here").await;
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

/// Sends a create whose connection a fault closes.
async fn send_and_ignore(mock: &Mock, form: &str) -> std::io::Result<Vec<u8>> {
    crate::wire::send_and_read_to_end(mock.url(), &post(CREATE, URLENCODED, form)).await
}

#[tokio::test]
async fn faults_are_queued_or_standing_for_all_operations_or_one() {
    let mock = Mock::start().await.unwrap();
    let status = async || {
        let reply = send(mock.url(), &calls::request(INFO, &[])).await;
        reply.status.split(' ').nth(1).unwrap().to_owned()
    };
    let faults = "next=refuse=400:a&fault=refuse=500:b&next=api_get_info:refuse=401:c&fault=api_get_info:refuse=501:d";
    control(&mock, "faults", faults).await;
    for expected in ["401", "400", "501", "501"] {
        assert_eq!(status().await, expected);
    }
    control(&mock, "faults", "fault=api_get_info:refuse=502:e").await;
    assert_eq!(status().await, "502");
    control(&mock, "clear-faults", "").await;
    assert_eq!(status().await, "200");

    // All or none.
    for (form, status_line, msg) in [
        (
            "next=html-502&fault=delay=5",
            "400 Bad Request",
            "Error: Parameter `fault`: malformed fault `delay`; write ",
        ),
        (
            "fault=html-502&next=none",
            "400 Bad Request",
            "Error: Parameter `next`: unknown fault; write one of refuse=",
        ),
        (
            "next=html-502&next=info:empty",
            "404 Not Found",
            "Error: unknown operation `info`; write one of ",
        ),
        (
            "",
            "400 Bad Request",
            "Error: No fault is sent; send `next` for one call or `fault` for every call, ",
        ),
    ] {
        let (actual, text) = mistake(&mock, "faults", form).await;
        assert_eq!(actual, status_line);
        assert!(text.starts_with(msg), "{text}");
    }
    assert_eq!(status().await, "200");
}

#[tokio::test(start_paused = true)]
async fn the_rate_limit_is_set_and_removed() {
    let mock = Mock::start().await.unwrap();
    let is_limited = async || {
        let reply = send(mock.url(), &calls::request(INFO, &[])).await;
        reply.body.contains("You have exceeded")
    };
    control(&mock, "rate-limit", "calls=1").await;
    assert!(!is_limited().await);
    assert!(is_limited().await);
    control(&mock, "rate-limit", "calls=none").await;
    assert!(!is_limited().await);
    for calls in ["0", "-1", "1.5", "ten"] {
        let (status, msg) = mistake(&mock, "rate-limit", &format!("calls={calls}")).await;
        assert_eq!(status, "400 Bad Request");
        assert_eq!(
            msg,
            "Error: Parameter `calls` must be a whole number of 1 or more, or `none`."
        );
    }
}

#[tokio::test]
async fn jobs_and_builds_fail_finish_and_take_as_many_polls_as_set() {
    let mock = Mock::start().await.unwrap();
    control(&mock, "fail-next-job", "msg=The+registry+is+full.").await;
    let job = create(&mock, "mine").await;
    assert_eq!(control(&mock, "finish-jobs", "").await, json!({}));
    let failed = calls::job(&mock, &job).await;
    assert_eq!(failed["state"], "Failed");
    assert!(
        failed["logs"].to_string().contains("The registry is full."),
        "{failed}"
    );

    control(&mock, "polls", "polls=0").await;
    let job = create(&mock, "mine").await;
    assert_eq!(calls::state(&mock, &job).await, "Completed");

    control(&mock, "fail-next-build", "trace=No+space.").await;
    control(&mock, "push", "code=mine").await;
    let failed = build(&mock, "mine", "11").await;
    assert_eq!(failed["build_status"], "failed");
    assert!(failed.to_string().contains("No space."), "{failed}");

    for polls in ["-1", "1.5", "4294967296"] {
        let (_, msg) = mistake(&mock, "polls", &format!("polls={polls}")).await;
        assert_eq!(
            msg,
            "Error: Parameter `polls` must be a whole number such as 3."
        );
    }
}

#[tokio::test]
async fn a_push_starts_a_build() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    let reply = attempt(&mock, "push", "code=mine").await;
    assert_eq!(reply.body, r#"{"build_id":"11","version":"1.1-1076"}"#);
    let parts = post("/mock/push", MULTIPART, multipart(&[("code", "mine")]));
    let reply = send(mock.url(), &parts).await;
    assert_eq!(reply.body, r#"{"build_id":"12","version":"1.1-1077"}"#);
    let parameters = [CLIENT, ("code", "mine"), ("build_id", "11")];
    assert_eq!(
        call(&mock, BUILD, &parameters).await["build_status"],
        "running"
    );

    let (status, msg) = mistake(&mock, "push", "code=other").await;
    assert_eq!(status, "404 Not Found");
    assert!(
        msg.starts_with("Error: unknown custom image `other`; "),
        "{msg}"
    );
}

#[tokio::test]
async fn a_form_is_the_only_body() {
    let mock = Mock::start().await.unwrap();
    for (request, problem) in [
        (
            post("/mock/push", "application/json", r#"{"code": "a"}"#),
            "The content type must be ",
        ),
        (
            post("/mock/push", URLENCODED, "code=%"),
            "The body does not decode: ",
        ),
        (
            post("/mock/push?code=a", URLENCODED, ""),
            "The URL has a query.",
        ),
        (
            get("/mock/carried-out?operation=%"),
            "The query does not decode: ",
        ),
    ] {
        let reply = send(mock.url(), &request).await;
        assert_eq!(reply.status, "HTTP/1.1 400 Bad Request");
        let body: Value = serde_json::from_str(&reply.body).unwrap();
        let msg = body["msg"].as_str().unwrap();
        assert!(msg.starts_with(&format!("Error: {problem}")), "{msg}");
        assert!(msg.contains("Instead, send a "), "{msg}");
    }
}

#[tokio::test]
async fn accounts_and_images_are_added() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(
        control(&mock, "add-account", "id=7&name=Acme").await,
        json!({})
    );
    assert_eq!(
        control(&mock, "add-image", "client_id=7&code=mine").await,
        json!({ "id": "491" })
    );
    let listed = call(&mock, IMAGES, &[("client_id", "7")]).await;
    assert_eq!(listed["data"][0]["code"], "mine");
    assert_eq!(
        control(&mock, "add-public-image", "code=theirs&label=Theirs").await,
        json!({ "id": "492" })
    );

    control(&mock, "add-image", "client_id=1&code=used").await;
    control(&mock, "container-count", "code=used&count=2").await;
    let refused = refusal(&mock, DELETE, &[CLIENT, ("code", "used")]).await;
    assert!(refused.contains("used by containers"), "{refused}");

    for (route, form, status, text) in [
        (
            "add-account",
            "id=7&name=B",
            "409 Conflict",
            "Error: account 7 already exists",
        ),
        (
            "add-account",
            "id=x&name=B",
            "400 Bad Request",
            "Error: Parameter `id` must be a whole number such as 3.",
        ),
        (
            "add-image",
            "client_id=8&code=a",
            "404 Not Found",
            "Error: account 8 does not exist; add it with a POST to /mock/add-account",
        ),
        (
            "add-image",
            "client_id=7&code=mine",
            "409 Conflict",
            "Error: the code `mine` is already in use",
        ),
        (
            "add-public-image",
            "code=mine&label=B",
            "409 Conflict",
            "Error: the code `mine` is already in use",
        ),
    ] {
        assert_eq!(
            mistake(&mock, route, form).await,
            (status.to_owned(), text.to_owned())
        );
    }
    assert_eq!(
        mistake(&mock, "container-count", "code=other&count=1")
            .await
            .0,
        "404 Not Found"
    );
}

#[tokio::test(start_paused = true)]
async fn a_reset_returns_to_the_settings_of_the_start() {
    let mock = Mock::builder()
        .fault_next(Fault::Html502)
        .rate_limit(3)
        .polls(0)
        .start()
        .await
        .unwrap();
    for _ in 0..2 {
        let reply = send(mock.url(), &crate::create()).await;
        assert_eq!(reply.status, "HTTP/1.1 502 Bad Gateway");
        assert_eq!(codes(&mock).await, ["my-custom-image"]);
        control(&mock, "polls", "polls=9").await;
        control(&mock, "rate-limit", "calls=none").await;
        control(&mock, "faults", "fault=empty").await;

        control(&mock, "reset", "").await;
        assert!(mock.requests().is_empty());
    }
    // The fault and the rate limit apply again. The limit counts the calls since the reset.
    for expected in ["502", "200", "200", "500"] {
        let reply = send(mock.url(), &calls::request(INFO, &[])).await;
        assert_eq!(reply.status.split(' ').nth(1), Some(expected));
    }
}

#[tokio::test]
async fn a_route_ignores_faults_and_the_rate_limit_and_is_neither_recorded_nor_logged() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    let builder = Mock::builder().log(move |line| log.lock().unwrap().push(line.to_owned()));
    let mock = builder.start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    mock.set_rate_limit(Some(0));
    for fault in [Fault::CutBefore, Fault::Html502] {
        mock.fault_all(fault);
        control(&mock, "push", "code=mine").await;
        told(&mock, "").await;
    }
    assert_eq!(mock.requests().len(), 0);
    assert_eq!(mock.cut_before_reading(), 0);
    assert!(lines.lock().unwrap().is_empty());
}
