//! No request and no reply of any operation lets a secret out of the SDK. `secrets.rs` in the folder above tries, with one
//! request, what does not depend on the operation: every kind of server, and every escape.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::error::Error as _;
use std::fmt::Write as _;

use serde_json::json;
use sitehost_api::{Client, Error, Method, Params, ReplyPart, Request, Secret};
use sitehost_test_limits::EXCHANGE;
use sitehost_tests::{
    AnyRequest, Example, Kind, Log, OPERATIONS, Visitor, spec, visit_documented, went_through,
};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::canary::{KEY, PASSWORD, assert_no_canary, escapes, reply, serve};
use crate::reply_forms::{Found, complete, edited};

/// A request with the reply of another one.
struct WithPassword<R> {
    request: AnyRequest,
    replies: R,
}

impl<R: Request> Request for WithPassword<R> {
    type Reply = R::Reply;

    fn operation(&self) -> Cow<'static, str> {
        self.request.operation()
    }

    fn method(&self) -> Method {
        self.request.method()
    }

    fn path(&self) -> Cow<'_, str> {
        self.request.path()
    }

    fn encode(&self, params: &mut Params<'_>) {
        self.request.encode(params);
    }

    fn reply_part(&self) -> ReplyPart {
        self.replies.reply_part()
    }
}

/// Returns everything that an error prints.
fn printed(error: &Error) -> String {
    let message = error.message();
    let path = error.json_path();
    let mut text = format!("{error}\n{error:?}\n{error:#?}\n{message:?}\n{path:?}\n");
    let mut source = error.source();
    while let Some(cause) = source {
        writeln!(text, "{cause}\n{cause:?}").unwrap();
        source = cause.source();
    }
    text
}

struct Secrets {
    /// A client for each encoding of a form, of a server that quotes the secrets in a refusal.
    clients: Vec<Client>,
    escapes: Vec<String>,
    sent: usize,
    decoded: usize,
    failed: usize,
}

impl Secrets {
    /// Sends a request, and searches what is shown of it and of the refusal.
    async fn send(&mut self, request: &AnyRequest) {
        let operation = request.operation();
        for client in &self.clients[..crate::forms(request.method()).len()] {
            let preview = client.preview(request).unwrap();
            let encoded = client.encode(request).unwrap();
            assert_no_canary(&format!("{encoded:?} {preview:?} {preview}"), &operation);
            let error = client.send(request).await.unwrap_err();
            assert!(error.is_refused(), "{error}");
            assert_eq!(error.operation(), Some(&*operation));
            assert_no_canary(&printed(&error), &operation);
            self.sent += 1;
        }
    }

    /// Decodes replies that quote the secrets, one in place of each value, and searches the errors.
    fn decode<R: Example>(&mut self, request: &WithPassword<R>) {
        let operation = request.operation();
        let documented = spec::documented_reply(&operation);
        let mut envelope = documented["example"].clone();
        complete(&documented["schema"], &mut envelope);
        let found = Found::in_envelope(&documented["schema"], &envelope);
        let edits = found.edits.into_iter().map(|(pointer, _)| pointer);
        let places: BTreeSet<String> = edits
            .chain(["/msg", "/status"].map(str::to_owned))
            .collect();
        for place in places {
            // A quotation is truncated, so each reply quotes another escape.
            self.escapes.rotate_left(1);
            let quoted = json!(self.escapes[..2].join(" "));
            let body = edited(&envelope, &(place.clone(), Some(quoted))).to_string();
            self.decoded += 1;
            if let Err(error) = self.clients[0].decode(request, 200, body.as_bytes()) {
                assert_eq!(error.operation(), Some(&*operation));
                assert_no_canary(&printed(&error), &format!("{operation}, {place}"));
                self.failed += 1;
            }
        }
    }
}

impl Visitor for Secrets {
    async fn visit<R: Example>(&mut self, _: &'static str, kind: Kind, request: R) {
        if kind != Kind::Full {
            return;
        }
        let any = AnyRequest::new(request.clone()).with_password(Secret::from(PASSWORD));
        self.send(&any).await;
        self.decode(&WithPassword {
            request: any,
            replies: request,
        });
    }
}

#[tokio::test]
async fn errors_previews_and_the_log_of_every_operation_contain_no_secret() {
    let log = Log::default();
    let writer = log.clone();
    // For this thread, which runs the clients too.
    let _guard = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_span_events(FmtSpan::FULL)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish()
        .set_default();
    let address = serve(|text| {
        let msg = json!({ "msg": text, "status": false });
        reply(400, &msg.to_string())
    });
    let builder = Client::builder(KEY)
        .base_url(address.await)
        .timeout(EXCHANGE);
    let forms = crate::forms(Method::Post).iter();
    let mut secrets = Secrets {
        clients: forms
            .map(|form| builder.clone().form(*form).build().unwrap())
            .collect(),
        escapes: [escapes(KEY), escapes(PASSWORD)].concat(),
        sent: 0,
        decoded: 0,
        failed: 0,
    };
    visit_documented(&mut secrets).await;

    let log = log.take();
    assert!(log.contains("TRACE") && log.contains("127.0.0.1"), "{log}");
    for operation in OPERATIONS {
        let span = format!("sitehost_call{{operation=\"{operation}\"");
        assert!(log.contains(&span), "{operation} has no span");
    }
    assert_no_canary(&log, "the log");
    // `status` is an error for every operation.
    assert!(secrets.failed >= OPERATIONS.len(), "{}", secrets.failed);
    went_through(format_args!(
        "{} calls and {} replies that quote secrets, {} of them errors, of {} operations",
        secrets.sent,
        secrets.decoded,
        secrets.failed,
        OPERATIONS.len()
    ));
}
