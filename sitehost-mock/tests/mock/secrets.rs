//! The key is redacted everywhere except in the methods named `expose_…`.

use sitehost_mock::Mock;

use crate::CREATE;
use crate::wire::{MULTIPART, URLENCODED, get, multipart, post, send};

#[tokio::test]
async fn a_key_is_in_no_reply_no_debug_and_no_recorded_parameter() {
    let accepted = Mock::builder().key("canary").start().await.unwrap();
    let another = Mock::builder().key("another").start().await.unwrap();
    let form = "apikey=canary&client_id=1&label=x";

    // The mock's own key, anywhere in a request.
    for request in [
        post(CREATE, URLENCODED, form),
        post(CREATE, URLENCODED, "client_id=canary&apikey=canary"),
        post(
            CREATE,
            URLENCODED,
            "apikey=canary&client_id=canary&label=canary",
        ),
        post(
            CREATE,
            URLENCODED,
            "apikey=canary&client_id=1&label=x&c%61nary=1",
        ),
        post(
            CREATE,
            URLENCODED,
            "apikey=canary&client_id=1&label=x&apikey=canary",
        ),
        post(CREATE, URLENCODED, "apikey=canary&broken=%"),
        post(CREATE, "text/canary", form),
        post(
            CREATE,
            MULTIPART,
            multipart(&[("apikey", "canary"), ("canary", "1")]),
        ),
        post(
            CREATE,
            MULTIPART,
            multipart(&[("canary\"; filename=\"canary", "1")]),
        ),
        post("/canary", URLENCODED, form),
        get("/c%61nary"),
        [b"canary", &get(CREATE)[3..]].concat(),
    ] {
        assert_canary_is_hidden(&accepted, &request).await;
    }

    // A key that is refused, as the value of a key parameter. It may be a real one.
    for request in [
        post(CREATE, URLENCODED, form),
        post(CREATE, MULTIPART, multipart(&[("apikey", "canary")])),
        post(CREATE, URLENCODED, "api_key=canary&client_id=1&label=x"),
        post(CREATE, URLENCODED, "client_id=1&apikey=canary"),
        post(&format!("{CREATE}?{form}"), URLENCODED, form),
        post(&format!("/nothing?{form}"), URLENCODED, form),
        get(&format!("{CREATE}?{form}")),
    ] {
        assert_canary_is_hidden(&another, &request).await;
    }
}

async fn assert_canary_is_hidden(mock: &Mock, request: &[u8]) {
    let reply = send(mock.url(), request).await;
    let recorded = mock.requests().pop().unwrap();
    for shown in [
        reply.body,
        format!("{recorded:?}"),
        format!("{:?}", recorded.parameters()),
        format!(
            "{:?}",
            (
                recorded.method(),
                recorded.path(),
                recorded.content_type(),
                recorded.outcome()
            )
        ),
        format!("{mock:?}"),
    ] {
        assert!(
            !shown.contains("canary"),
            "{} shows {shown}",
            String::from_utf8_lossy(request)
        );
    }
}

#[tokio::test]
async fn debug_of_a_recorded_request_shows_everything_but_secrets() {
    let mock = Mock::start().await.unwrap();
    send(
        mock.url(),
        &post(CREATE, URLENCODED, "apikey=your_key_here&client_id=1"),
    )
    .await;

    assert_eq!(
        format!("{:?}", mock.requests()[0]),
        "Recorded { method: \"POST\", path: \"/1.0/cloud/image/create.json\", \
         content_type: Some(\"application/x-www-form-urlencoded\"), \
         parameters: [(\"apikey\", \"***\"), (\"client_id\", \"1\")], \
         operation: Some(\"cloud_image_create\"), outcome: Refused(Missing { name: \"label\" }), fault: None, query: 0 bytes, body: 32 bytes }"
    );
}
