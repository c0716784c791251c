//! Every way a create can fail: what the error says, whether the image may be there, and what reached the server.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder, Error, FormEncoding};
use sitehost_mock::{Fault, Mock};
use tokio::task::JoinSet;

/// The limiter's refusal, by the words it is known by.
const OVER_THE_LIMIT: &str = "Number of requests per second for this key was exceeded.";

/// One failure, and what a caller learns of it.
struct Case {
    name: &'static str,
    fault: Fault,
    /// The one predicate that is true.
    is: fn(&Error) -> bool,
    message: Option<&'static str>,
    status: Option<u16>,
    json_path: Option<&'static str>,
    may_have_taken_effect: bool,
    /// How many requests reach the server.
    requests: usize,
    /// How long the client waits.
    timeout: Duration,
}

/// A failure of a call that reached the server once and may have been carried out.
fn case(
    name: &'static str,
    fault: Fault,
    is: fn(&Error) -> bool,
    status: impl Into<Option<u16>>,
) -> Case {
    Case {
        name,
        fault,
        is,
        message: None,
        status: status.into(),
        json_path: None,
        may_have_taken_effect: true,
        requests: 1,
        timeout: Duration::from_secs(60),
    }
}

fn refusal(
    name: &'static str,
    status: u16,
    msg: &'static str,
    may_have_taken_effect: bool,
) -> Case {
    let fault = Fault::Refuse {
        status,
        msg: msg.to_owned(),
    };
    Case {
        message: Some(msg),
        may_have_taken_effect,
        ..case(name, fault, Error::is_refused, status)
    }
}

fn respond(status: u16, body: &str) -> Fault {
    Fault::Respond {
        status,
        content_type: "application/json".to_owned(),
        body: body.into(),
    }
}

fn cases() -> Vec<Case> {
    let without_status = Fault::RefuseWithoutStatus {
        status: 200,
        msg: "Unknown zone.".to_owned(),
    };
    let limited = Fault::Refuse {
        status: 500,
        msg: OVER_THE_LIMIT.to_owned(),
    };
    let redirect = Fault::Redirect {
        location: "http://127.0.0.1:9/elsewhere".to_owned(),
    };
    let hour = Duration::from_secs(3600);
    vec![
        refusal(
            "refused under 200",
            200,
            "Error: The specified image does not exist.",
            false,
        ),
        refusal(
            "refused under 400",
            400,
            "Please specify a valid label.",
            false,
        ),
        refusal("refused under 500", 500, "Something broke.", true),
        Case {
            message: Some("Unknown zone."),
            ..case(
                "no status in the refusal",
                without_status,
                Error::is_refused,
                200,
            )
        },
        Case {
            message: Some(OVER_THE_LIMIT),
            may_have_taken_effect: false,
            requests: 4,
            ..case("over the rate limit", limited, Error::is_rate_limited, 500)
        },
        case("a page of HTML", Fault::Html502, Error::is_decode, 502),
        case("an empty body", Fault::Empty, Error::is_decode, 200),
        case(
            "a body cut short",
            Fault::Truncate,
            Error::is_connection_lost,
            200,
        ),
        case(
            "JSON cut short",
            respond(200, r#"{"return": {"job_id": "34"#),
            Error::is_decode,
            200,
        ),
        Case {
            json_path: Some("return.job_id"),
            ..case(
                "a value of another type",
                Fault::WrongTypes,
                Error::is_decode,
                200,
            )
        },
        Case {
            json_path: Some("return"),
            message: Some("Successful"),
            ..case(
                "nothing in return",
                respond(200, r#"{"msg": "Successful", "status": true}"#),
                Error::is_decode,
                200,
            )
        },
        Case {
            json_path: Some("status"),
            ..case(
                "a status that is no flag",
                respond(200, r#"{"return": 1, "status": []}"#),
                Error::is_decode,
                200,
            )
        },
        case(
            "no object at all",
            respond(200, "[1, 2]"),
            Error::is_decode,
            200,
        ),
        case(
            "more than the limit",
            Fault::Oversized { bytes: 70_000 },
            Error::is_reply_too_large,
            200,
        ),
        case("a redirect", redirect, Error::is_redirect, 302),
        case(
            "cut after the request",
            Fault::CutAfter,
            Error::is_connection_lost,
            None,
        ),
        Case {
            timeout: Duration::from_secs(1),
            ..case(
                "no answer in time",
                Fault::Delay(hour),
                Error::is_timeout,
                None,
            )
        },
        Case {
            timeout: Duration::from_secs(1),
            ..case(
                "a body that takes too long",
                Fault::Trickle { pause: hour },
                Error::is_timeout,
                200,
            )
        },
        Case {
            requests: 0,
            ..case(
                "cut before the request",
                Fault::CutBefore,
                Error::is_connection_lost,
                None,
            )
        },
    ]
}

/// A client that takes replies of up to 64 KiB.
fn builder(mock: &Mock) -> ClientBuilder {
    Client::builder(mock.key())
        .base_url(mock.url())
        .max_reply_bytes(65_536)
}

fn predicates(error: &Error) -> [bool; 10] {
    [
        error.is_refused(),
        error.is_rate_limited(),
        error.is_timeout(),
        error.is_connect(),
        error.is_connection_lost(),
        error.is_decode(),
        error.is_reply_too_large(),
        error.is_redirect(),
        error.is_invalid_request(),
        error.is_config(),
    ]
}

async fn check(case: Case, form: FormEncoding) {
    let mock = Mock::start().await.unwrap();
    mock.fault_all(case.fault.clone());
    let client = builder(&mock)
        .form(form)
        .timeout(case.timeout)
        .build()
        .unwrap();
    let error = client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap_err();
    let name = format!("{} ({form:?}): {error}", case.name);

    assert!((case.is)(&error), "{name}");
    assert_eq!(
        predicates(&error).iter().filter(|is| **is).count(),
        1,
        "{name}"
    );
    assert_eq!(error.operation(), Some("cloud_image_create"), "{name}");
    assert_eq!(error.status(), case.status, "{name}");
    assert_eq!(error.json_path(), case.json_path, "{name}");
    if let Some(message) = case.message {
        assert_eq!(error.message(), Some(message), "{name}");
        assert!(error.to_string().contains(message), "{name}");
    }
    assert_eq!(
        error.may_have_taken_effect(),
        case.may_have_taken_effect,
        "{name}"
    );
    assert!(
        error.may_have_taken_effect() || mock.carried_out("cloud_image_create") == Ok(0),
        "{name}"
    );
    assert!(
        mock.carried_out("cloud_image_create").unwrap() <= 1,
        "{name}"
    );
    assert_eq!(mock.requests().len(), case.requests, "{name}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_failure_of_a_create_is_its_own_kind() {
    let mut checks = JoinSet::new();
    for form in [FormEncoding::Urlencoded, FormEncoding::Multipart] {
        for case in cases() {
            checks.spawn(check(case, form));
        }
    }
    checks.join_all().await;
}

#[tokio::test]
async fn nobody_listens() {
    let mock = Mock::start().await.unwrap();
    let client = builder(&mock).repeat_after_failure(false).build().unwrap();
    drop(mock);
    let error = client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap_err();
    assert!(
        error.is_connect() && !error.may_have_taken_effect(),
        "{error}"
    );
}

/// What the API adds to its replies breaks nothing, and a slow reply is no failure while it is in time.
#[tokio::test]
async fn what_is_no_failure() {
    let mock = Mock::start().await.unwrap();
    let client = builder(&mock).build().unwrap();
    for fault in [
        Fault::ExtraFields,
        Fault::Delay(Duration::from_millis(1)),
        Fault::Oversized { bytes: 60_000 },
    ] {
        mock.fault_next(fault);
        let job = client
            .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
            .await
            .unwrap();
        assert_eq!(job.id.as_str(), "3433562");
    }
}

#[tokio::test]
async fn a_redirect_carries_the_key_nowhere() {
    let (mock, elsewhere) = (Mock::start().await.unwrap(), Mock::start().await.unwrap());
    mock.fault_next(Fault::Redirect {
        location: format!("{}/1.0/cloud/image/create.json", elsewhere.url()),
    });
    let client = builder(&mock).build().unwrap();
    client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap_err();
    assert_eq!(elsewhere.connections(), 0);
}

/// What the limiter refused was not carried out, so it is sent again until there is room.
#[tokio::test]
async fn the_rate_limit_is_waited_out() {
    let mock = Mock::builder().rate_limit(2).start().await.unwrap();
    let client = builder(&mock).build().unwrap();
    let mut calls = JoinSet::new();
    for n in 0..4 {
        let client = client.clone();
        calls.spawn(async move {
            client
                .cloud_image_create(&CloudImageCreate::new(1, format!("{n}")))
                .await
        });
    }
    for reply in calls.join_all().await {
        reply.unwrap();
    }
    assert_eq!(mock.carried_out("cloud_image_create"), Ok(4));
    assert!(mock.requests().len() > 4);
}
