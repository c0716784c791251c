//! Which fault applies to which call, and which calls are carried out.

use std::time::Duration;

use sitehost_mock::{Fault, Mock, Outcome};

use crate::wire::{Connection, URLENCODED, post, send, send_and_read_to_end};
use crate::{CREATE, CREATE_ID, create};

const FORM: &str = "apikey=your_key_here&client_id=1&label=x";

/// Makes a call whose reply may be cut.
async fn call(mock: &Mock) {
    let request = format!(
        "POST {CREATE} HTTP/1.1\r\nhost: mock\r\nconnection: close\r\ncontent-type: {URLENCODED}\r\n\
         content-length: {}\r\n\r\n{FORM}",
        FORM.len()
    );
    let _ = send_and_read_to_end(mock.url(), request.as_bytes()).await;
}

/// Faults that let the mock record the call, and whether the call is carried out.
pub const FAULTS: [(&str, bool); 13] = [
    ("refuse=400:x", false),
    ("refuse-without-status=200:x", false),
    ("delay=1ms", true),
    ("cut-after", true),
    ("trickle=0s", true),
    ("truncate", true),
    ("html-502", true),
    ("empty", true),
    ("wrong-types", true),
    ("extra-fields", true),
    ("redirect=http://127.0.0.1:1", true),
    ("oversized=1000", true),
    ("respond=500:text/plain:x", true),
];

#[tokio::test]
async fn a_fault_keeps_a_call_from_being_carried_out_only_if_it_refuses_it() {
    for (fault, is_carried_out) in FAULTS {
        let mock = Mock::start().await.unwrap();
        let fault: Fault = fault.parse().unwrap();
        mock.fault_next(fault.clone());
        call(&mock).await;

        let requests = mock.requests();
        assert_eq!(requests.len(), 1, "{fault}");
        assert_eq!(requests[0].fault(), Some(&fault));
        assert_eq!(requests[0].outcome(), &Outcome::Accepted, "{fault}");
        assert_eq!(requests[0].is_carried_out(), is_carried_out, "{fault}");
        assert_eq!(
            mock.carried_out(CREATE_ID),
            Ok(usize::from(is_carried_out)),
            "{fault}"
        );
        assert_eq!(mock.cut_before_reading(), 0);
    }
}

#[tokio::test]
async fn a_request_cut_before_reading_is_counted_but_not_recorded() {
    let mock = Mock::start().await.unwrap();
    mock.fault_next(Fault::CutBefore);
    call(&mock).await;

    assert_eq!(mock.requests().len(), 0);
    assert_eq!(mock.carried_out(CREATE_ID), Ok(0));
    assert_eq!((mock.cut_before_reading(), mock.connections()), (1, 1));
}

#[tokio::test]
async fn refused_calls_do_not_count_as_carried_out() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    for _ in 0..2 {
        send(mock.url(), &create()).await;
    }
    send(mock.url(), &post(CREATE, URLENCODED, "")).await;
    send(mock.url(), &post("/nothing", URLENCODED, FORM)).await;

    let seen: Vec<_> = mock
        .requests()
        .iter()
        .map(|request| {
            (
                request.operation().map(str::to_owned),
                request.is_carried_out(),
            )
        })
        .collect();
    let create = || Some(CREATE_ID.to_owned());
    assert_eq!(
        seen,
        [
            (create(), true),
            (create(), true),
            (create(), false),
            (None, false)
        ]
    );
    assert_eq!(mock.carried_out(CREATE_ID), Ok(2));
    assert_eq!(mock.connections(), 4);
}

#[tokio::test]
async fn a_call_is_carried_out_before_its_reply_is_delayed() {
    let mock = Mock::builder()
        .fault_all(Fault::Delay(Duration::MAX))
        .start()
        .await
        .unwrap();
    let mut connection = Connection::open(mock.url()).await;
    let request = create();
    let reply = connection.send(&request);
    let seen = async {
        while mock.carried_out(CREATE_ID) != Ok(1) {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        _ = reply => panic!("the reply arrived before the delay was over"),
        () = seen => {}
    }
}

#[tokio::test]
async fn queued_faults_take_precedence_then_those_of_the_operation_then_the_one_for_all() {
    let mock = Mock::builder()
        .fault_next(Fault::Empty)
        .fault_next(Fault::Html502)
        .fault_on(CREATE_ID, Fault::ExtraFields)
        .fault_all(Fault::WrongTypes)
        .start()
        .await
        .unwrap();
    for _ in 0..4 {
        call(&mock).await;
    }
    mock.fault_next(Fault::Truncate);
    call(&mock).await;
    mock.fault_on(CREATE_ID, Fault::CutAfter).unwrap();
    call(&mock).await;
    mock.fault_next(Fault::Empty);
    mock.clear_faults();
    call(&mock).await;
    mock.fault_all(Fault::WrongTypes);
    call(&mock).await;

    let met: Vec<_> = mock
        .requests()
        .iter()
        .map(|request| request.fault().cloned())
        .collect();
    assert_eq!(
        met,
        [
            Some(Fault::Empty),
            Some(Fault::Html502),
            Some(Fault::ExtraFields),
            Some(Fault::ExtraFields),
            Some(Fault::Truncate),
            Some(Fault::CutAfter),
            None,
            Some(Fault::WrongTypes),
        ]
    );
}

#[tokio::test]
async fn every_method_that_takes_an_operation_rejects_an_unknown_one() {
    let message = "unknown operation `image_create`; write one of ";
    let builder = Mock::builder().fault_on("image_create", Fault::Empty);
    let error = builder.start().await.unwrap_err().to_string();
    assert!(error.starts_with(message), "{error}");
    assert!(error.contains(CREATE_ID), "{error}");

    let mock = Mock::start().await.unwrap();
    for error in [
        mock.fault_on("image_create", Fault::Empty).unwrap_err(),
        mock.carried_out("image_create").unwrap_err(),
    ] {
        assert!(error.to_string().starts_with(message), "{error}");
    }
}

#[tokio::test]
async fn debug_does_not_show_the_text_of_a_fault() {
    let mock = Mock::builder().key("canary").start().await.unwrap();
    mock.fault_all(Fault::Refuse {
        status: 200,
        msg: "no access for canary".to_owned(),
    });
    let form = FORM.replace("your_key_here", "canary");
    send(mock.url(), &post(CREATE, URLENCODED, form)).await;

    let debug = format!("{:?}{mock:?}", mock.requests());
    assert!(!debug.contains("canary"), "{debug}");
    assert!(debug.contains("fault: Some(\"refuse\")"), "{debug}");
}
