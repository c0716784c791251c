//! Every way a call can fail: the kind and the details of the error, whether the call may have taken effect, and how many
//! requests reached the server.
//!
//! What happens on the way to the server and back depends on no operation, so every fault is tried with one operation of
//! each kind. What a reply says is decoded by the type of the operation's reply, so it is tried with every operation.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use sitehost_api::{Client, ClientBuilder, Effect, Error, FormEncoding, ReplyPart, Request};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::{EXCHANGE, PASS, within};
use sitehost_tests::{
    AnyRequest, Example, Kind, OPERATIONS, Visitor, spec, visit_documented, went_through,
};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::reply_forms::{refuses_other_types, returned};

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
    /// The JSON path of the value that cannot be decoded.
    json_path: Option<&'static str>,
    /// Whether a POST may have been carried out. A GET never takes effect.
    may_have_taken_effect: bool,
    /// The number of requests of a call that writes.
    requests: usize,
    /// The number of requests of a call that only reads.
    requests_of_a_read: usize,
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
        may_have_taken_effect: true,
        requests: 1,
        requests_of_a_read: 1,
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
            requests_of_a_read: 4,
            ..case("an HTML page", Fault::Html502, Error::is_decode, 502)
        },
        case("an empty body", Fault::Empty, Error::is_decode, 200),
        Case {
            requests_of_a_read: 4,
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
            requests_of_a_read: 4,
            ..case(
                "connection lost after the request",
                Fault::CutAfter,
                Error::is_connection_lost,
                None,
            )
        },
        Case {
            timeout: Duration::from_secs(1),
            requests_of_a_read: 4,
            ..case(
                "no reply in time",
                Fault::Delay(hour),
                Error::is_timeout,
                None,
            )
        },
        Case {
            timeout: Duration::from_secs(1),
            requests_of_a_read: 4,
            ..case(
                "a body that stalls",
                Fault::Trickle { pause: hour },
                Error::is_timeout,
                200,
            )
        },
        Case {
            requests: 0,
            requests_of_a_read: 0,
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

/// Returns whether each predicate of an error is true.
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

/// Checks what an error says about a call.
fn check_error(error: &Error, case: &Case, request: &AnyRequest, name: &str) {
    let operation = request.operation();
    let name = format!("{operation}, {name}: {error}");
    assert!((case.is)(error), "{name}");
    let predicates = predicates(error).into_iter();
    assert_eq!(predicates.filter(|is| *is).count(), 1, "{name}");
    assert_eq!(error.operation(), Some(&*operation), "{name}");
    assert_eq!(error.status(), case.status, "{name}");
    assert_eq!(error.json_path(), case.json_path, "{name}");
    if let Some(message) = case.message {
        assert_eq!(error.message(), Some(message), "{name}");
        assert!(error.to_string().contains(message), "{name}");
    }
    assert_eq!(
        error.may_have_taken_effect(),
        case.may_have_taken_effect && request.effect() != Effect::Reads,
        "{name}"
    );
}

/// Sends a request to a mock that has a fault, and checks the error and what reached the mock.
async fn check_call(request: AnyRequest, case: Case, form: FormEncoding) {
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
    let name = format!("{} ({form:?})", case.name);
    check_error(&error, &case, &request, &name);

    let writes = request.effect() != Effect::Reads;
    let carried_out = mock.carried_out(&request.operation()).unwrap();
    assert!(
        !writes || error.may_have_taken_effect() || carried_out == 0,
        "{name}"
    );
    assert!(!writes || carried_out <= 1, "{name}");
    let requests = if writes {
        case.requests
    } else {
        case.requests_of_a_read
    };
    assert_eq!(mock.requests().len(), requests, "{name}");
}

/// Returns the status and the body of the reply, if the fault is a reply that depends on nothing.
fn reply(fault: &Fault) -> Option<(u16, Vec<u8>)> {
    let refusal = |refusal: Value| refusal.to_string().into_bytes();
    match fault {
        Fault::Refuse { status, msg } => {
            Some((*status, refusal(json!({ "msg": msg, "status": false }))))
        }
        Fault::RefuseWithoutStatus { status, msg } => {
            Some((*status, refusal(json!({ "msg": msg }))))
        }
        Fault::Respond { status, body, .. } => Some((*status, body.to_vec())),
        Fault::Empty => Some((200, Vec::new())),
        Fault::Html502 => Some((502, b"<html></html>".to_vec())),
        _ => None,
    }
}

/// What the faults depend on: the method, and whether the operation only reads.
type Class = (&'static str, bool);

/// Checks one operation of each class with every fault, and every operation with every reply that is an error.
struct Failures {
    mock: Mock,
    client: Client,
    cases: Vec<Case>,
    classes: BTreeSet<Class>,
    calls: JoinSet<()>,
    concurrent: Arc<Semaphore>,
    replies: usize,
}

impl Failures {
    fn call(&mut self, request: &AnyRequest) {
        let class = (request.method().as_str(), request.effect() == Effect::Reads);
        if !self.classes.insert(class) {
            return;
        }
        for form in crate::forms(request.method()) {
            for case in self.cases.clone() {
                let concurrent = Arc::clone(&self.concurrent);
                let (request, form) = (request.clone(), *form);
                self.calls.spawn(async move {
                    let _permit = concurrent.acquire().await.unwrap();
                    check_call(request, case, form).await;
                });
            }
        }
    }

    /// Decodes a reply, which has to be an error.
    fn decode<R: Example>(&mut self, request: &R, status: u16, body: &[u8], name: &str) -> Error {
        self.replies += 1;
        let reply = self.client.decode(request, status, body);
        let Err(error) = reply else {
            panic!("{}, {name}: {reply:?}", request.operation());
        };
        error
    }
}

impl Visitor for Failures {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind != Kind::Minimal {
            return;
        }
        let any = AnyRequest::new(request.clone());
        self.call(&any);
        for case in self.cases.clone() {
            if let Some((status, body)) = reply(&case.fault) {
                let error = self.decode(&request, status, &body, case.name);
                check_error(&error, &case, &any, case.name);
            }
        }

        let documented = spec::documented_reply(operation);
        let without = json!({ "msg": "Successful", "status": true });
        let Some((schema, is_required)) = returned(&documented["schema"]) else {
            return;
        };
        let of_return = Case {
            json_path: Some("return"),
            ..case("no return", Fault::Empty, Error::is_decode, 200)
        };
        if !is_required && request.reply_part() != ReplyPart::Whole {
            let body = without.to_string();
            let reply = self.client.decode(&request, 200, body.as_bytes());
            assert!(reply.is_ok(), "{operation}: {reply:?}");
        }
        if is_required && request.reply_part() == ReplyPart::Return {
            let error = self.decode(
                &request,
                200,
                without.to_string().as_bytes(),
                of_return.name,
            );
            check_error(&error, &of_return, &any, of_return.name);
            assert_eq!(error.message(), Some("Successful"), "{operation}");
        }
        if refuses_other_types(schema, &documented["example"]["return"]) {
            self.mock.fault_next(Fault::WrongTypes);
            let reply = self.client.send(&request).await;
            let error = reply
                .err()
                .unwrap_or_else(|| panic!("{operation}: values of other types are accepted"));
            let path = error.json_path().unwrap_or_default();
            assert!(error.is_decode() && path.starts_with("return"), "{error}");
            assert_eq!(error.operation(), Some(operation));
            self.replies += 1;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_every_operation_is_an_error_of_the_right_kind() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    let client = builder(&mock).build().unwrap();
    let mut failures = Failures {
        mock,
        client,
        cases: cases(),
        classes: BTreeSet::new(),
        calls: JoinSet::new(),
        concurrent: Arc::new(Semaphore::new(128)),
        replies: 0,
    };
    visit_documented(&mut failures).await;
    let calls = failures.calls.len();
    within(PASS, failures.calls.join_all()).await;
    // Guards against a test that checks nothing.
    let operations = OPERATIONS.len();
    assert!(failures.replies > 10 * operations, "{}", failures.replies);
    went_through(format_args!(
        "{calls} calls that fail, of {:?}, and {} replies that are errors, of {operations} operations",
        failures.classes, failures.replies
    ));
}
