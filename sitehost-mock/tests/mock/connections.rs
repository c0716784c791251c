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
async fn one_connection_takes_many_requests_refused_ones_too() {
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
async fn mocks_run_side_by_side_and_keep_their_requests_apart() {
    let (one, other) = (Mock::start().await.unwrap(), Mock::start().await.unwrap());
    Connection::open(one.url())
        .await
        .send(&post(CREATE, URLENCODED, ""))
        .await;

    assert_ne!(one.url(), other.url());
    assert_eq!((one.requests().len(), other.requests().len()), (1, 0));
}

#[tokio::test]
async fn dropping_the_mock_closes_its_port_at_once_and_then_its_connections() {
    let mock = Mock::start().await.unwrap();
    let address = (std::net::Ipv4Addr::LOCALHOST, port(&mock));
    let mut open = Connection::open(mock.url()).await;
    tokio::time::sleep(Duration::from_millis(20)).await;

    drop(mock);

    // Without a pause in which the runtime could clean up.
    let error = std::net::TcpStream::connect(address).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ConnectionRefused);
    assert_eq!(open.send_and_read_to_end(b"").await.unwrap(), b"");
}

#[tokio::test]
async fn a_port_of_its_own_choice_is_taken_or_the_error_names_it() {
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
