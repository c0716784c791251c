//! Ports and connections.

use std::io::ErrorKind;
use std::time::Duration;

use sitehost_mock::Mock;

use crate::wire::{Connection, URLENCODED, post, urlencoded};
use crate::{COMPLETE, CREATE};

fn port(mock: &Mock) -> u16 {
    mock.url()
        .strip_prefix("http://127.0.0.1:")
        .unwrap()
        .parse()
        .unwrap()
}

#[tokio::test]
async fn a_connection_is_kept_alive_also_after_a_refusal() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    let mut connection = Connection::open(mock.url()).await;
    for _ in 0..3 {
        let reply = connection
            .send(&post(CREATE, URLENCODED, urlencoded(COMPLETE)))
            .await;
        assert!(reply.body.contains("\"status\":true"));
        let reply = connection.send(&post("/nothing", URLENCODED, "a=1")).await;
        assert_eq!(reply.refusal(), "method does not exist");
    }
    assert_eq!(mock.requests().len(), 6);
}

#[tokio::test]
async fn each_mock_records_only_its_own_requests() {
    let (one, other) = (Mock::start().await.unwrap(), Mock::start().await.unwrap());
    Connection::open(one.url())
        .await
        .send(&post(CREATE, URLENCODED, ""))
        .await;

    assert_ne!(one.url(), other.url());
    assert_eq!((one.requests().len(), other.requests().len()), (1, 0));
}

#[tokio::test]
async fn dropping_a_mock_closes_its_port_at_once_and_then_its_connections() {
    let mock = Mock::start().await.unwrap();
    let address = (std::net::Ipv4Addr::LOCALHOST, port(&mock));
    let mut open = Connection::open(mock.url()).await;
    tokio::time::sleep(Duration::from_millis(20)).await;

    drop(mock);

    // There is no await in between, so the runtime has no chance to drop the server's task first.
    let error = std::net::TcpStream::connect(address).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ConnectionRefused);
    assert_eq!(open.send_and_read_to_end(b"").await.unwrap(), b"");
}

#[tokio::test]
async fn a_chosen_port_is_bound_and_a_port_in_use_is_an_error_that_names_it() {
    let first = Mock::start().await.unwrap();
    let taken = port(&first);

    let error = Mock::builder().port(taken).start().await.unwrap_err();
    assert!(error.is_address_in_use());
    assert!(
        error
            .to_string()
            .starts_with(&format!("cannot listen on 127.0.0.1:{taken}: ")),
        "{error}"
    );

    drop(first);
    let again = Mock::builder().port(taken).start().await.unwrap();
    assert_eq!(port(&again), taken);
}

#[tokio::test]
async fn an_empty_key_and_a_rate_limit_of_0_are_refused() {
    for (builder, expected) in [
        (
            Mock::builder().key(""),
            "the key is empty, as it is in a call that forgets it; write at least one character",
        ),
        (
            Mock::builder().rate_limit(0),
            "the rate limit is 0, which would refuse every call; write 1 or more, or leave it out for no limit",
        ),
    ] {
        assert_eq!(builder.start().await.unwrap_err().to_string(), expected);
    }
}
