//! Every way a call can fail, for every operation: the kind and the details of the error, whether the call may have taken
//! effect, and how many requests reached the server.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::any::TypeId;
use std::sync::Arc;
use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder, Error, FormEncoding, Method};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::{EXCHANGE, PASS, within};
use sitehost_tests::{Example, Kind, Visitor, visit_documented};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// The `msg` of the API's rate limiter.
const RATE_LIMIT_MSG: &str =
    "You have exceeded the number of requests per second for this key. Please try again soon.";

/// One fault, and the error that it causes.
#[derive(Clone)]
struct Case {
    name: &'static str,
    fault: Fault,
    /// The only predicate that is true.
    is: fn(&Error) -> bool,
    message: Option<&'static str>,
    status: Option<u16>,
    /// The JSON path of the value that cannot be decoded, or a prefix of it.
    json_path: Option<&'static str>,
    /// Whether the fault causes an error only if the operation returns a value.
    needs_return: bool,
    /// Whether a POST may have been carried out. A GET never takes effect.
    may_have_taken_effect: bool,
    /// The number of requests of a POST that reach the server.
    requests: usize,
    /// The number of requests of a GET that reach the server.
    requests_of_get: usize,
    /// The client's timeout.
    timeout: Duration,
}

/// A fault after which the call has reached the server once and may have been carried out.
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
        needs_return: false,
        may_have_taken_effect: true,
        requests: 1,
        requests_of_get: 1,
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
        msg: RATE_LIMIT_MSG.to_owned(),
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
            message: Some(RATE_LIMIT_MSG),
            may_have_taken_effect: false,
            ..case("over the rate limit", limited, Error::is_rate_limited, 500)
        },
        Case {
            requests_of_get: 4,
            ..case("an HTML page", Fault::Html502, Error::is_decode, 502)
        },
        case("an empty body", Fault::Empty, Error::is_decode, 200),
        Case {
            requests_of_get: 4,
            ..case(
                "a truncated body",
                Fault::Truncate,
                Error::is_connection_lost,
                200,
            )
        },
        case(
            "truncated JSON",
            respond(200, r#"{"return": {"job_id": "34"#),
            Error::is_decode,
            200,
        ),
        Case {
            json_path: Some("return"),
            needs_return: true,
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
            needs_return: true,
            ..case(
                "no return",
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
            "a list instead of an object",
            respond(200, "[1, 2]"),
            Error::is_decode,
            200,
        ),
        case(
            "a body over the limit",
            Fault::Oversized { bytes: 70_000 },
            Error::is_reply_too_large,
            200,
        ),
        case("a redirect", redirect, Error::is_redirect, 302),
        Case {
            requests_of_get: 4,
            ..case(
                "connection lost after the request",
                Fault::CutAfter,
                Error::is_connection_lost,
                None,
            )
        },
        Case {
            timeout: Duration::from_secs(1),
            requests_of_get: 4,
            ..case(
                "no reply in time",
                Fault::Delay(hour),
                Error::is_timeout,
                None,
            )
        },
        Case {
            timeout: Duration::from_secs(1),
            requests_of_get: 4,
            ..case(
                "a body that stalls",
                Fault::Trickle { pause: hour },
                Error::is_timeout,
                200,
            )
        },
        Case {
            requests: 0,
            requests_of_get: 0,
            ..case(
                "connection lost before the request",
                Fault::CutBefore,
                Error::is_connection_lost,
                None,
            )
        },
    ]
}

/// A client that accepts replies of up to 64 KiB.
fn builder(mock: &Mock) -> ClientBuilder {
    Client::builder(mock.key())
        .base_url(mock.url())
        .max_reply_bytes(65_536)
        .timeout(EXCHANGE)
}

fn predicates(error: &Error) -> [bool; 11] {
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
        error.is_not_found(),
        error.is_config(),
    ]
}

async fn check<R: Example>(operation: &'static str, request: R, case: Case, form: FormEncoding) {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    mock.fault_all(case.fault.clone());
    let client = builder(&mock)
        .form(form)
        .timeout(case.timeout)
        .retry_back_off(Duration::from_millis(1), Duration::from_millis(1))
        .rate_limit_timeout(Duration::ZERO)
        .build()
        .unwrap();
    let error = client.send(&request).await.unwrap_err();
    let name = format!("{operation}, {} ({form:?}): {error}", case.name);
    let writes = request.method() == Method::Post;

    assert!((case.is)(&error), "{name}");
    assert_eq!(
        predicates(&error).iter().filter(|is| **is).count(),
        1,
        "{name}"
    );
    assert_eq!(error.operation(), Some(operation), "{name}");
    assert_eq!(error.status(), case.status, "{name}");
    match (error.json_path(), case.json_path) {
        (Some(path), Some(expected)) => assert!(path.starts_with(expected), "{name}"),
        (path, expected) => assert_eq!(path, expected, "{name}"),
    }
    if let Some(message) = case.message {
        assert_eq!(error.message(), Some(message), "{name}");
        assert!(error.to_string().contains(message), "{name}");
    }
    assert_eq!(
        error.may_have_taken_effect(),
        case.may_have_taken_effect && writes,
        "{name}"
    );
    let carried_out = mock.carried_out(operation).unwrap();
    assert!(
        !writes || error.may_have_taken_effect() || carried_out == 0,
        "{name}"
    );
    assert!(!writes || carried_out <= 1, "{name}");
    let requests = if writes {
        case.requests
    } else {
        case.requests_of_get
    };
    assert_eq!(mock.requests().len(), requests, "{name}");
}

/// Checks every operation with every fault, a limited number at a time.
struct Failures {
    checks: JoinSet<()>,
    concurrent: Arc<Semaphore>,
}

impl Visitor for Failures {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind != Kind::Minimal {
            return;
        }
        let forms: &[FormEncoding] = match request.method() {
            Method::Get => &[FormEncoding::Urlencoded],
            _ => &[FormEncoding::Urlencoded, FormEncoding::Multipart],
        };
        let returns = TypeId::of::<R::Reply>() != TypeId::of::<()>();
        for form in forms {
            for case in cases() {
                if case.needs_return && !returns {
                    continue;
                }
                let concurrent = Arc::clone(&self.concurrent);
                let (request, form) = (request.clone(), *form);
                self.checks.spawn(async move {
                    let _permit = concurrent.acquire().await.unwrap();
                    check(operation, request, case, form).await;
                });
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_every_operation_is_an_error_of_the_right_kind() {
    let mut failures = Failures {
        checks: JoinSet::new(),
        concurrent: Arc::new(Semaphore::new(128)),
    };
    visit_documented(&mut failures).await;
    within(PASS, failures.checks.join_all()).await;
}

#[tokio::test]
async fn a_value_that_cannot_be_decoded_is_reported_with_its_full_path() {
    let mock = Mock::start().await.unwrap();
    mock.fault_next(Fault::WrongTypes);
    let client = builder(&mock).build().unwrap();
    let error = client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap_err();
    assert_eq!(error.json_path(), Some("return.job_id"));
}

#[tokio::test]
async fn a_refused_connection_is_a_connect_error_without_effect() {
    let mock = Mock::start().await.unwrap();
    let client = builder(&mock).retry_after_failure(false).build().unwrap();
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

#[tokio::test]
async fn extra_members_and_slow_or_long_replies_within_the_limits_are_accepted() {
    let mock = Mock::start().await.unwrap();
    let client = builder(&mock).build().unwrap();
    for fault in [
        Fault::ExtraFields,
        Fault::Delay(Duration::from_millis(1)),
        Fault::Oversized { bytes: 60_000 },
    ] {
        mock.fault_next(fault);
        client
            .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
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

/// A call that the rate limiter refused was not carried out, so it is retried.
#[tokio::test(flavor = "multi_thread")]
async fn every_call_of_a_burst_over_the_rate_limit_succeeds() {
    const CALLS: usize = 40;
    let mock = Mock::builder().rate_limit(20).start().await.unwrap();
    let client = builder(&mock).build().unwrap();
    let mut calls = JoinSet::new();
    for n in 0..CALLS {
        let client = client.clone();
        calls.spawn(async move {
            client
                .cloud_image_create(&CloudImageCreate::new(1, format!("{n}")))
                .await
        });
    }
    for reply in within(PASS, calls.join_all()).await {
        reply.unwrap();
    }
    assert_eq!(mock.carried_out("cloud_image_create"), Ok(CALLS));
    let requests = mock.requests().len();
    assert!(requests <= 2 * CALLS, "{requests}");
}
