//! No secret leaves the SDK. A server repeats the API key and a password of the request in every kind of reply and in every
//! escape. Both contain a canary, which the tests search for in errors, spans, logs, previews and `Debug`.
//!
//! `every_operation/secrets.rs` does so with the requests and the replies of every operation.

#![allow(clippy::unwrap_used)]

mod canary;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt::Write as _;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use canary::{KEY, PASSWORD, Reply, assert_no_canary, escapes, reply, serve};
use serde_json::{Value, json};
use sitehost_api::job::JobGet;
use sitehost_api::ssh::key::SshKeyListAll;
use sitehost_api::{
    Client, ClientBuilder, Error, FormEncoding, Job, Method, Params, Progress, RawRequest,
    RawValue, Request, Secret, Watched,
};
use sitehost_test_limits::{EXCHANGE, PASS, within};
use sitehost_tests::Log;

/// The log at level TRACE, of all threads.
static LOG: LazyLock<Log> = LazyLock::new(Log::default);

/// The replies of the servers, by name. `text` contains every escape of the secrets and the whole request.
const REPLIES: &[(&str, Reply)] = &[
    ("success", |_| {
        reply(
            200,
            &json!({ "return": { "id": 1 }, "status": true }).to_string(),
        )
    }),
    ("refusal under 200", |text| {
        reply(200, &json!({ "msg": text, "status": false }).to_string())
    }),
    ("refusal under 400", |text| {
        reply(400, &json!({ "status": false, "msg": text }).to_string())
    }),
    ("refusal under 500", |text| {
        reply(500, &json!({ "msg": text, "status": false }).to_string())
    }),
    ("refusal without status", |text| {
        reply(200, &json!({ "msg": text }).to_string())
    }),
    ("rate limit", |text| {
        let msg = format!("Number of requests per second exceeded. {text}");
        reply(500, &json!({ "msg": msg, "status": false }).to_string())
    }),
    ("HTML", |text| reply(502, &format!("<html>{text}</html>"))),
    ("text", |text| reply(200, text)),
    ("truncated JSON", |text| {
        reply(200, &format!("{{\"return\": {{\"id\": {}", json!(text)))
    }),
    ("empty", |_| reply(200, "")),
    ("text for an object", |text| {
        reply(200, &json!({ "return": text, "status": true }).to_string())
    }),
    ("text for a number", |text| {
        reply(
            200,
            &json!({ "return": { "id": text }, "status": true }).to_string(),
        )
    }),
    ("an unexpected key", |text| {
        reply(
            200,
            &json!({ "return": { "id": 1, "map": { text: "x" } }, "status": true }).to_string(),
        )
    }),
    ("an unknown variant", |text| {
        reply(
            200,
            &json!({ "return": { "id": 1, "only": text }, "status": true }).to_string(),
        )
    }),
    ("text for the status", |text| {
        reply(200, &json!({ "return": 1, "status": text }).to_string())
    }),
    ("redirect", |text| {
        let location: String = text.chars().filter(|c| !c.is_control()).collect();
        format!("HTTP/1.1 302 Found\r\nLocation: /{location}\r\nContent-Length: 0\r\n\r\n")
    }),
    ("too large", |text| reply(200, &text.repeat(100))),
    ("no HTTP", |text| format!("{text}\r\n\r\n")),
    ("a malformed header", |text| {
        format!("HTTP/1.1 200 OK\r\n{text}\r\n\r\n")
    }),
    ("closed connection", |_| String::new()),
    ("half a body", |text| {
        format!("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{text}")
    }),
    ("silence", |_| "silence".to_owned()),
];

#[derive(Debug, serde::Deserialize)]
#[allow(dead_code)]
struct Returned {
    id: u64,
    #[serde(default)]
    map: BTreeMap<String, u8>,
    only: Option<Only>,
}

#[derive(Debug, serde::Deserialize)]
enum Only {
    This,
}

/// A call whose name and non-secret parameters contain the secrets too.
#[derive(Clone, Debug)]
struct Call(Method, Secret);

impl Request for Call {
    type Reply = Returned;

    fn operation(&self) -> Cow<'static, str> {
        format!("call with {KEY} and {PASSWORD}").into()
    }

    fn method(&self) -> Method {
        self.0
    }

    fn path(&self) -> Cow<'_, str> {
        "/1.0/x.json".into()
    }

    fn encode(&self, params: &mut Params) {
        params.push("open", KEY);
        params.push("params[password]", &self.1);
        params.push("again", &format!("{PASSWORD}, {KEY}"));
    }
}

impl Watched for Call {
    fn name(&self) -> String {
        self.operation().into_owned()
    }

    fn progress(&self, _: &Returned) -> Progress {
        Progress::Failed
    }

    fn describe(&self, reply: &Returned) -> String {
        format!("{reply:?} {KEY} {PASSWORD}")
    }
}

/// Returns everything that an error can print, including the message of a panic.
fn printed(error: Error) -> String {
    let mut text = format!(
        "{error}\n{error:?}\n{error:#?}\n{:?}\n{:?}\n",
        error.message(),
        error.json_path()
    );
    let mut source = error.source();
    while let Some(cause) = source {
        writeln!(text, "{cause}\n{cause:?}").unwrap();
        source = cause.source();
    }
    static PANIC: LazyLock<Mutex<String>> = LazyLock::new(Mutex::default);
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|info| {
        *PANIC.lock().unwrap_or_else(PoisonError::into_inner) = info.to_string()
    }));
    let failed: Result<(), Error> = std::hint::black_box(Err(error));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| failed.unwrap()));
    std::panic::set_hook(hook);
    assert!(panicked.is_err());
    text + &PANIC.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns a builder for a client of the server with this name.
fn builder(name: &str, address: &str, form: FormEncoding) -> ClientBuilder {
    // Only a call to the silent server times out.
    let milliseconds = if name == "silence" { 300 } else { 60_000 };
    Client::builder(KEY)
        .base_url(address)
        .form(form)
        .max_reply_bytes(60_000)
        .timeout(Duration::from_millis(milliseconds))
        .retry_after_rate_limit(false)
        .retry_after_failure(false)
}

#[tokio::test]
async fn errors_previews_and_the_log_contain_no_secret() {
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(|| LOG.clone())
        .init();
    let calls = [
        (FormEncoding::Urlencoded, Method::Post),
        (FormEncoding::Multipart, Method::Post),
        (FormEncoding::Urlencoded, Method::Get),
    ];
    let mut failures = 0;
    for (name, reply) in REPLIES {
        let address = serve(*reply).await;
        for (form, method) in calls {
            let client = builder(name, &address, form).build().unwrap();
            let call = Call(method, Secret::from(PASSWORD));
            let text = match within(EXCHANGE, client.send(&call)).await {
                Ok(reply) => {
                    assert_eq!((*name, reply.id), ("success", 1));
                    format!(
                        "{}",
                        within(PASS, client.watch(&call).into_future())
                            .await
                            .unwrap_err()
                    )
                }
                Err(error) => {
                    assert_ne!(*name, "success", "{error}");
                    failures += 1;
                    printed(error)
                }
            };
            assert_no_canary(&text, &format!("{name}, {method}, {form:?}"));
        }
    }
    assert_eq!(failures, (REPLIES.len() - 1) * calls.len());

    let log = LOG.take();
    assert!(
        log.contains("TRACE") && log.contains("127.0.0.1"),
        "nothing was logged:\n{log}"
    );
    assert!(log.contains("operation=\"call with *** and ***\""));
    assert_no_canary(&log, "the log");
}

/// Each escape on its own, in each part of a reply that an error quotes.
#[test]
fn no_escape_of_a_secret_is_quoted() {
    let client = Client::new(KEY).unwrap();
    let call = Call(Method::Post, Secret::from(PASSWORD));
    for escaped in [escapes(KEY), escapes(PASSWORD)].concat() {
        for before in [0, 150, 195] {
            let text = format!("{}<{escaped}> after", "x".repeat(before));
            for body in [
                json!({ "msg": text, "status": false }).to_string(),
                json!({ "return": { "id": text }, "status": true }).to_string(),
                json!({ "return": { "id": 1, "map": { &text: "x" } }, "status": true }).to_string(),
                json!({ "return": { "id": 1, "only": text }, "status": true }).to_string(),
                json!({ "return": 1, "status": text }).to_string(),
                format!("<{text}"),
                text.clone(),
            ] {
                let error = client.decode(&call, 200, body.as_bytes()).unwrap_err();
                let shown = format!(
                    "{error}\n{error:?}\n{:?}\n{:?}",
                    error.message(),
                    error.json_path()
                );
                assert_no_canary(&shown, &format!("{escaped} in {body}"));
                assert!(before > 190 || shown.contains("***"), "{body}: {shown}");
            }
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    /// Errors and previews contain no Unicode control characters, format characters, or line and paragraph separators.
    #[test]
    fn characters_that_hide_or_reorder_text_are_escaped(text in "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{40}") {
        static CLIENT: LazyLock<Client> = LazyLock::new(|| Client::new(KEY).unwrap());
        let request = RawRequest::get("/1.0/x.json").param("x", &text);
        let body = json!({ "msg": text, "status": false }).to_string();
        let error = CLIENT.decode(&request, 200, body.as_bytes()).unwrap_err();
        let preview = CLIENT.preview(&request).unwrap();
        let shown = format!("{error} {error:?} {}", preview.to_string().replace('\n', " "));
        assert!(!shown.contains(|shown| text.contains(shown)), "{shown:?}");
        let message = error.message().unwrap().replace("\r\n", "");
        let lines = ['\n', '\t'];
        assert!(
            !message.contains(|shown| text.contains(shown) && !lines.contains(&shown)),
            "{message:?}"
        );
    }
}

#[tokio::test]
async fn debug_of_every_public_type_that_can_hold_a_secret_masks_it() {
    let secret = || Secret::from(PASSWORD);
    let mut shown = Vec::new();
    let mut show = |value: &dyn std::fmt::Debug| shown.push(format!("{value:?}\n{value:#?}"));

    show(&secret());
    show(&Some(secret()));
    show(&RawValue::from(secret()));
    show(&sitehost_api::ParamValue::from(&secret()));
    let raw = RawRequest::post("/1.0/x.json").param("password", secret());
    show(&raw);
    for form in [FormEncoding::Urlencoded, FormEncoding::Multipart] {
        let builder = builder("", "http://127.0.0.1:1", form);
        show(&builder.clone().proxy(format!("http://u:{KEY}@proxy")));
        let client = builder.build().unwrap();
        show(&client);
        for call in [Method::Get, Method::Post].map(|method| Call(method, secret())) {
            show(&call);
            show(&client.encode(&call).unwrap());
            show(&client.preview(&call).unwrap());
            show(&client.watch(&call));
            let wait = client.watch(&call).time_limit(Duration::ZERO);
            show(&wait.await.unwrap_err());
            show(&client.send(&call).await.unwrap_err());
        }
        show(&client.encode(&raw));
        show(&client.wait(&Job::new(KEY)));
        show(&client.wait(&Job::new(KEY)).await.map(drop));
        show(&client.watch(&JobGet::new("scheduler", KEY)));
        show(&client.ssh_key_list_all_stream(&SshKeyListAll::new(KEY)));
    }
    // The path of a base URL can contain the key.
    let client = Client::builder("quokka").base_url("https://localhost/quokka/");
    show(&client.build().unwrap());

    struct Shown<'a>(&'a Mutex<String>);
    impl Request for Shown<'_> {
        type Reply = ();

        fn method(&self) -> Method {
            Method::Post
        }

        fn path(&self) -> Cow<'_, str> {
            "/1.0/x.json".into()
        }

        fn encode(&self, params: &mut Params) {
            params.push("password", &Secret::from(PASSWORD));
            write!(self.0.lock().unwrap(), "{params:?}").unwrap();
        }
    }
    let params = Mutex::default();
    let client = Client::new(KEY).unwrap();
    client.encode(&Shown(&params)).unwrap();
    client.preview(&Shown(&params)).unwrap();
    client.decode(&Shown(&params), 200, b"").unwrap_err();
    let params = params.into_inner().unwrap();
    assert!(params.matches("Params").count() >= 3, "{params}");
    shown.push(params);
    for text in shown {
        assert_no_canary(&text, &text);
    }
}

#[tokio::test]
async fn the_mock_prints_and_records_no_secret() {
    let mock = sitehost_mock::Mock::builder()
        .key(KEY)
        .start()
        .await
        .unwrap();
    let client = Client::builder(KEY).base_url(mock.url()).build().unwrap();
    let request = sitehost_api::cloud::image::CloudImageCreate::new(1, KEY);
    client.cloud_image_create(&request).await.unwrap();
    for unknown in [
        RawRequest::post("/1.0/x.json"),
        RawRequest::get("/1.0/x.json"),
    ] {
        let unknown = unknown.param("open", KEY);
        let unknown = unknown.param("params[password]", Secret::from(KEY));
        client.send(&unknown).await.unwrap_err();
    }
    let requests = mock.requests();
    assert_eq!(requests.len(), 3);
    assert_no_canary(&format!("{mock:?} {requests:?}"), "the mock");
    let shown: Vec<Value> = requests
        .iter()
        .map(|request| json!(request.parameters()))
        .collect();
    assert_no_canary(&json!(shown).to_string(), "the mock");
}
