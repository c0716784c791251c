//! Forking an image by its code: the client finds the public image in the list, and creates an image with its id as
//! `fork_id`.

use crate::raw_server::{Answer, RawServer};
use serde_json::json;
use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;

fn image_list() -> Answer {
    Answer::success(json!([
        { "id": "60", "label": "PHP 8.0", "code": "sitehost-php80-nginx", "is_public": "1" },
        { "id": "61", "label": "PHP 8.1", "code": "sitehost-php81-nginx", "is_public": 1, "labels": [] },
        { "id": "491", "label": "Mine", "code": "mine", "is_public": false },
        { "id": "70", "label": "Without is_public", "code": "without-is-public", "client_id": "0" },
        { "id": "492", "label": "Mine too", "code": "mine-too", "client_id": "5" },
    ]))
}

async fn client(answers: Vec<Answer>) -> (RawServer, Client) {
    let server = RawServer::start(answers).await.unwrap();
    let client = server.client();
    (server, client)
}

#[tokio::test]
async fn fork_image_sets_the_fork_id_and_keeps_the_rest_of_the_request() {
    let job = Answer::success(json!({ "job_id": "3433562" }));
    let (server, client) = client(vec![image_list(), job]).await;
    let request = CloudImageCreate::new(5, "My PHP")
        .code("my-php")
        .ssh_keys([23]);
    let job = client
        .fork_image("sitehost-php81-nginx", &request)
        .await
        .unwrap();
    assert_eq!(job.id, "3433562");
    let requests = server.requests();
    assert!(
        requests[0].starts_with("GET /1.0/cloud/stack/image/list_all.json?apikey=key&client_id=5&")
    );
    assert!(requests[1].ends_with(
        "apikey=key&client_id=5&label=My+PHP&params%5Bcode%5D=my-php&params%5Bssh_keys%5D%5B%5D=23\
         &params%5Bfork_id%5D=61"
    ));
}

#[tokio::test]
async fn an_unknown_or_private_code_is_a_not_found_error_and_nothing_is_created() {
    for (code, detail) in [
        (
            "sitehost-php99",
            "none of 3 public images has the code `sitehost-php99`",
        ),
        (
            "mine-too",
            "`mine-too` is an image of the account and not public",
        ),
        ("mine", "`mine` is an image of the account and not public"),
    ] {
        let (server, client) = client(vec![image_list(), image_list()]).await;
        let error = client
            .fork_image(code, &CloudImageCreate::new(1, "My PHP"))
            .await
            .unwrap_err();
        assert!(error.is_not_found() && !error.may_have_taken_effect());
        assert_eq!(
            error.to_string(),
            format!("cloud_stack_image_list_all: not found: {detail}")
        );
        assert!(
            server
                .requests()
                .iter()
                .all(|request| request.starts_with("GET "))
        );
    }
}

#[tokio::test]
async fn all_pages_are_searched() {
    let more = Answer::success(json!([
        { "id": "80", "label": "PHP 8.4", "code": "sitehost-php84-nginx", "is_public": "1" }
    ]));
    let (server, client) = client(vec![image_list(), more]).await;
    let image = client
        .find_public_image(1, "sitehost-php84-nginx")
        .await
        .unwrap();
    assert_eq!((image.id.as_str(), server.requests().len()), ("80", 2));
}

#[tokio::test]
async fn the_search_stops_at_the_image_and_an_image_of_account_0_is_public() {
    let (server, client) = client(vec![image_list()]).await;
    let image = client
        .find_public_image(1, "without-is-public")
        .await
        .unwrap();
    assert_eq!((image.id.as_str(), server.requests().len()), ("70", 1));
}

#[tokio::test]
async fn an_error_of_the_list_is_returned() {
    let refused = Answer::reply(200, "", r#"{"msg": "Error: no access.", "status": false}"#);
    let (_server, client) = client(vec![refused]).await;
    let error = client.find_public_image(1, "x").await.unwrap_err();
    assert!(error.is_refused() && error.operation() == Some("cloud_stack_image_list_all"));
}
