//! Accepted requests, their replies, and what is recorded of them.

use sitehost_mock::{Mock, Outcome, Refusal};

use crate::wire::{MULTIPART, URLENCODED, multipart, post, send, urlencoded};
use crate::{COMPLETE, CREATE, DOCUMENTED};

#[tokio::test]
async fn a_valid_request_gets_the_documented_reply() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    let [key, client, label, ..] = COMPLETE else {
        panic!("the three required parameters come first")
    };
    for parameters in [
        COMPLETE,
        &[*key, *client, *label],
        // A parameter of type text accepts any value.
        &[*key, ("client_id", "-1"), ("label", "")],
        &[*key, *client, ("label", "Müller & Söhne = 100 %\r\n+")],
        // One empty entry clears a list.
        &[*key, *client, *label, ("params[ssh_keys][]", "")],
        // Optional parameters can be left out before another one.
        &[*key, *client, *label, ("params[fork_id]", "61")],
    ] {
        for request in [
            post(CREATE, URLENCODED, urlencoded(parameters)),
            post(
                CREATE,
                "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
                urlencoded(parameters),
            ),
            post(CREATE, MULTIPART, multipart(parameters)),
        ] {
            let reply = send(mock.url(), &request).await;
            assert_eq!(reply.status, "HTTP/1.1 200 OK");
            assert_eq!(reply.content_type, "application/json");
            assert_eq!(reply.body, DOCUMENTED, "{parameters:?}");
        }
    }
}

#[tokio::test]
async fn requests_are_recorded_in_order_of_arrival_as_they_were_sent() {
    let mock = Mock::builder().key("canary").start().await.unwrap();
    let form = "apikey=canary&client_id=1&label=My+Image";
    send(mock.url(), &post(CREATE, URLENCODED, form)).await;
    send(
        mock.url(),
        &post(
            "/1.0/nothing.json?z=1&a=2",
            MULTIPART,
            multipart(&[("b", "3")]),
        ),
    )
    .await;

    let requests = mock.requests();
    assert_eq!(requests.len(), 2);

    assert_eq!((requests[0].method(), requests[0].path()), ("POST", CREATE));
    assert_eq!(requests[0].content_type(), Some(URLENCODED));
    assert_eq!(
        requests[0].parameters(),
        [("apikey", "***"), ("client_id", "1"), ("label", "My Image")]
    );
    assert_eq!(requests[0].outcome(), &Outcome::Accepted);
    assert_eq!(requests[0].expose_body(), form.as_bytes());
    assert_eq!(requests[0].expose_query(), None);

    assert_eq!(requests[1].path(), "/1.0/nothing.json");
    assert_eq!(requests[1].content_type(), Some(MULTIPART));
    assert_eq!(
        requests[1].parameters(),
        [("z", "1"), ("a", "2"), ("b", "3")]
    );
    assert_eq!(
        requests[1].outcome(),
        &Outcome::Refused(Refusal::UnknownPath { hint: None })
    );
    assert_eq!(requests[1].expose_query(), Some("z=1&a=2"));
}
