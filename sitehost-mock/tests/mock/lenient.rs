//! The calls of the vendor's Go SDK (`sitehostnz/gosh`, which calls version 1.5 of the API) for the operations that the
//! mock has. It puts the key and the account into the query of every call, repeats the account in most bodies, and
//! ends a query with `&` if nothing follows. A lenient mock accepts all of them; a strict one refuses most, and says why.

use serde_json::{Value, json};
use sitehost_mock::{Mock, Outcome};

use crate::calls::codes;
use crate::wire::{Reply, URLENCODED, get, post, send};

/// The query that the SDK begins every URL with.
const ACCOUNT: &str = "apikey=your_key_here&client_id=1";

/// The method, the path after the version, what follows [`ACCOUNT`] in the query, the body, and what the refusal of a
/// strict mock says. Where it says nothing, the call is as documented.
type Call = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const CALLS: [Call; 16] = [
    (
        "GET",
        "api/get_info.json",
        "&",
        "",
        "`client_id` is unknown",
    ),
    (
        "GET",
        "cloud/image/list_all.json",
        "&",
        "",
        "`/1.0/cloud/image/list_all.json`",
    ),
    (
        "GET",
        "cloud/image/get.json",
        "&code=mine",
        "",
        "`/1.1/cloud/image/get.json`",
    ),
    (
        "GET",
        "cloud/image/get_changelog.json",
        "&code=sitehost-php55",
        "",
        "",
    ),
    (
        "GET",
        "cloud/image/version/list_all.json",
        "&image_id=491",
        "",
        "`/1.3/cloud/image/version/list_all.json`",
    ),
    (
        "GET",
        "cloud/image/version/get_build.json",
        "&code=mine&build_id=11",
        "",
        "",
    ),
    (
        "GET",
        "cloud/stack/image/list_all.json",
        "&",
        "",
        "`/1.0/cloud/stack/image/list_all.json`",
    ),
    (
        "GET",
        "ssh/key/list_all.json",
        "&",
        "",
        "`/1.0/ssh/key/list_all.json`",
    ),
    (
        "GET",
        "ssh/key/get.json",
        "&key_id=6",
        "",
        "`/1.0/ssh/key/get.json`",
    ),
    (
        "POST",
        "cloud/image/create.json",
        "&",
        "client_id=1&label=New&params%5Bcode%5D=new&params%5Bfork_id%5D=61&params%5Bssh_keys%5D%5B0%5D=23&params%5Bssh_keys%5D%5B1%5D=25",
        "`/1.0/cloud/image/create.json`",
    ),
    (
        "GET",
        "job/get.json",
        "&type=scheduler&id=3433562",
        "",
        "`client_id` is unknown",
    ),
    (
        "POST",
        "cloud/image/version/delete.json",
        "&",
        "client_id=1&code=mine&version=1.1-1076",
        "`/1.0/cloud/image/version/delete.json`",
    ),
    (
        "POST",
        "cloud/image/delete.json",
        "&",
        "client_id=1&code=mine",
        "`apikey` must not be in the URL of a POST",
    ),
    (
        "POST",
        "ssh/key/add.json",
        "&",
        "label=Go&content=ssh-rsa+A&params%5Bcustom_image_access%5D=1",
        "`/1.2/ssh/key/add.json`",
    ),
    (
        "POST",
        "ssh/key/update.json",
        "&",
        "key_id=6&params%5Blabel%5D=Go&params%5Bcontent%5D=ssh-rsa+A&params%5Bcustom_image_access%5D=0",
        "`/1.2/ssh/key/update.json`",
    ),
    (
        "POST",
        "ssh/key/remove.json",
        "&",
        "client_id=1&key_id=7",
        "`/1.3/ssh/key/remove.json`",
    ),
];

/// Returns a mock with the image `mine`, of which a version is built.
async fn mock(is_lenient: bool) -> Mock {
    let builder = Mock::builder();
    let builder = if is_lenient {
        builder.lenient()
    } else {
        builder
    };
    let mock = builder.start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    mock.push("mine").unwrap();
    mock.finish_jobs();
    mock
}

async fn call(mock: &Mock, (method, path, query, body, _): &Call) -> Reply {
    let target = format!("/1.5/{path}?{ACCOUNT}{query}");
    let request = match *method {
        "GET" => get(&target),
        _ => post(&target, URLENCODED, body),
    };
    send(mock.url(), &request).await
}

#[tokio::test]
async fn a_lenient_mock_accepts_every_call_of_the_vendors_go_sdk() {
    let mock = mock(true).await;
    for one in &CALLS {
        let reply = call(&mock, one).await;
        let envelope: Value = serde_json::from_str(&reply.body).unwrap();
        assert_eq!(envelope["status"], true, "{one:?}: {envelope}");
    }
    let requests = mock.requests();
    assert!(
        requests
            .iter()
            .all(|one| one.outcome() == &Outcome::Accepted)
    );
    assert_eq!(mock.carried_out("cloud_image_create"), Ok(1));
    mock.finish_jobs();
    assert_eq!(codes(&mock).await, ["new"]);
}

#[tokio::test]
async fn a_strict_mock_refuses_them_with_a_way_out() {
    let mock = mock(false).await;
    for one in &CALLS {
        let reply = call(&mock, one).await;
        let words = one.4;
        if words.is_empty() {
            assert!(reply.body.contains("\"status\":true"), "{}", reply.body);
            continue;
        }
        let msg = reply.refusal();
        assert!(msg.contains(words), "{one:?}: {msg}");
        assert!(
            msg.ends_with("or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`)."),
            "{msg}"
        );
    }
    assert!(CALLS.iter().filter(|one| !one.4.is_empty()).count() >= 10);
}

/// Jobs and `time` differ between the versions of the API.
#[tokio::test]
async fn a_reply_is_that_of_the_version_in_the_path() {
    let mock = mock(true).await;
    for (version, returned, has_time) in [
        ("1.0", json!({ "job_id": "3433562" }), true),
        ("1.1", json!({ "job_id": "3433563" }), true),
        ("1.2", json!({ "job_id": "3433564" }), false),
        (
            "1.5",
            json!({ "job": { "type": "scheduler", "id": 3_433_565 } }),
            false,
        ),
    ] {
        let body = "apikey=your_key_here&client_id=1&label=x";
        let request = post(
            &format!("/{version}/cloud/image/create.json"),
            URLENCODED,
            body,
        );
        let envelope: Value = serde_json::from_str(&send(mock.url(), &request).await.body).unwrap();
        assert_eq!(envelope["return"], returned, "{version}");
        assert_eq!(envelope.get("time").is_some(), has_time, "{version}");
    }
}

#[tokio::test]
async fn a_fault_of_an_operation_applies_at_every_version_of_it() {
    let mock = mock(true).await;
    mock.fault_on("cloud_image_list_all", "html-502".parse().unwrap())
        .unwrap();
    let reply = call(&mock, &CALLS[1]).await;
    assert_eq!(reply.status, "HTTP/1.1 502 Bad Gateway");
}
