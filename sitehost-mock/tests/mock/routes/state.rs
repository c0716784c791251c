//! The routes that change what the mock holds: jobs, builds, accounts and images.

use serde_json::json;
use sitehost_mock::Mock;

use super::{attempt, control, mistake};
use crate::calls::{self, BUILD, CLIENT, DELETE, IMAGES, build, call, create, refusal};
use crate::wire::{MULTIPART, multipart, post, send};

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
async fn accounts_servers_domain_names_and_images_are_added() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(
        control(&mock, "add-account", "id=7&name=Acme").await,
        json!({})
    );
    assert_eq!(
        control(&mock, "add-server", "client_id=7&name=ch-acme").await,
        json!({})
    );
    let servers = call(
        &mock,
        "/1.3/server/list_servers.json",
        &[("client_id", "7")],
    )
    .await;
    assert_eq!(servers["data"][0]["name"], "ch-acme");
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

    let domain = "client_id=7&name=example.co.nz&expires=2027-04-18";
    assert_eq!(control(&mock, "add-domain", domain).await, json!({}));
    let listed = call(&mock, "/1.2/srs/list_domains.json", &[("client_id", "7")]).await;
    assert_eq!(listed["data"][0]["domain"], "example.co.nz");

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
            "add-server",
            "client_id=1&name=ch-acme",
            "409 Conflict",
            "Error: a server has the name `ch-acme` already",
        ),
        (
            "add-domain",
            domain,
            "409 Conflict",
            "Error: the domain name `example.co.nz` already exists",
        ),
        (
            "add-domain",
            "client_id=7&name=example.nz&expires=soon",
            "400 Bad Request",
            "Error: `soon` is not a date; write it as `2027-04-18` or `2027-04-18 11:56:01`",
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
