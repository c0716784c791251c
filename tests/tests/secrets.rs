//! No secret leaves the SDK. A server repeats the API key and a password of the request in every kind of reply and in every
//! escape. Both contain a canary, which the tests search for in errors, spans, logs, previews and `Debug`.

#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt::Write as _;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use sitehost_api::job::JobGet;
use sitehost_api::ssh::key::SshKeyListAll;
use sitehost_api::{
    Client, ClientBuilder, Error, FormEncoding, Job, Method, Params, Progress, RawRequest,
    RawValue, Request, Secret, Watched,
};
use sitehost_test_limits::{EXCHANGE, PASS, within};
use sitehost_tests::{Example, Kind, OPERATIONS, Visitor, visit_documented};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// The text to search for. It is in the middle of each secret, and common encodings do not change its letters.
const CANARIES: [&str; 2] = ["quokka", "wombat"];

/// The canary between characters that urlencoding, JSON, HTML, PHP and Rust escape differently.
const KEY: &str = "k\"é/ +\\&<'quokka'>%=#🦀\u{2028}ß y";

/// Like [`KEY`], with line ends.
const PASSWORD: &str = "p %\\ß\"'&\r\n<wombat>\u{202e}🦀/+é\n#=z";

/// The log at level TRACE.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Returns a secret in every escape, and truncated.
fn escapes(secret: &str) -> Vec<String> {
    let form =
        |text: &str| -> String { form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    let units = |unit: &dyn Fn(u16) -> String| secret.encode_utf16().map(unit).collect::<String>();
    let characters =
        |character: &dyn Fn(char) -> String| -> String { secret.chars().map(character).collect() };
    let bytes = |byte: &dyn Fn(u8) -> String| secret.bytes().map(byte).collect::<String>();
    let php = units(&|unit| match unit {
        0x22 | 0x2f | 0x5c => format!("\\{}", char::from_u32(unit.into()).unwrap()),
        0x20..0x7f => char::from_u32(unit.into()).unwrap().to_string(),
        _ => format!("\\u{unit:04x}"),
    });
    let html = |quote: &str, apostrophe: &str| {
        let text = secret.replace('&', "&amp;").replace('"', quote);
        let text = text.replace('<', "&lt;").replace('>', "&gt;");
        text.replace('\'', apostrophe)
    };
    let truncated = |text: &str, length: usize| text.chars().take(length).collect::<String>() + "…";
    let json = json!(secret).to_string();
    let percent = form(secret).replace('+', "%20");
    let entities = html("&quot;", "&#39;");
    vec![
        secret.to_owned(),
        secret.to_ascii_uppercase(),
        secret.trim().lines().collect::<Vec<_>>().join("<br />\n"),
        form(secret),
        form(secret).to_lowercase(),
        percent.to_lowercase(),
        form(&percent),
        form(&form(&percent)).to_lowercase(),
        json!(json).to_string(),
        json!(php).to_string(),
        json,
        php,
        format!("{secret:?}"),
        form(&entities),
        entities.replace('&', "&amp;"),
        json!(entities).to_string(),
        entities,
        html("&#034;", "&#x0027;").to_ascii_uppercase(),
        bytes(&|byte| format!("%{byte:02X}")),
        characters(&|character| format!("&#{};", u32::from(character))),
        characters(&|character| format!("&#x{:05x};", u32::from(character))),
        units(&|unit| format!("\\u{unit:04X}")),
        // Truncated after the canary or within it.
        truncated(secret, 20),
        truncated(secret, 15),
        truncated(&form(secret), 60),
        truncated(&html("&quot;", "&apos;"), 50),
        truncated(&bytes(&|byte| format!("%{byte:02x}")), 61),
    ]
}

/// Returns the first four letters of each canary, in every form in which [`escapes`] writes letters.
fn traces() -> Vec<String> {
    let mut traces = Vec::new();
    for canary in CANARIES {
        let letters = canary.get(..4).unwrap();
        let escaped = |letter: &dyn Fn(char) -> String| letters.chars().map(letter).collect();
        traces.extend([
            letters.to_owned(),
            escaped(&|letter| format!("%{:02x}", u32::from(letter))),
            escaped(&|letter| format!("&#{};", u32::from(letter))),
            escaped(&|letter| format!("&#x{:05x};", u32::from(letter))),
            escaped(&|letter| format!("\\u{:04x}", u32::from(letter))),
            // `Debug` escapes the backslash.
            escaped(&|letter| format!("\\\\u{:04x}", u32::from(letter))),
        ]);
    }
    traces
}

/// Panics if `text` contains a part of a canary.
#[track_caller]
fn assert_no_canary(text: &str, context: &str) {
    static TRACES: LazyLock<Vec<String>> = LazyLock::new(traces);
    let lower = text.to_lowercase();
    for trace in TRACES.iter() {
        let found = lower
            .find(trace)
            .map(|at| lower.get(at.saturating_sub(200)..at + 40));
        assert!(found.is_none(), "{context}: {trace} in {found:?}");
    }
}

/// Returns the HTTP reply that quotes a text.
type Reply = fn(&str) -> String;

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

fn reply(status: u16, body: &str) -> String {
    format!(
        "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

async fn read_request(stream: &mut TcpStream) -> io::Result<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                line.to_lowercase()
                    .strip_prefix("content-length: ")?
                    .parse()
                    .ok()
            });
            if body.len() >= length.unwrap_or(0) {
                return Ok(text);
            }
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(text);
        }
    }
}

/// Starts a server that gives one reply to every request. Returns its address.
async fn serve(reply: Reply) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut escaped = [escapes(KEY), escapes(PASSWORD)].concat();
        while let Ok((mut stream, _)) = listener.accept().await {
            let request = read_request(&mut stream).await.unwrap_or_default();
            // A quotation is truncated, so each reply starts with another escape.
            escaped.rotate_left(1);
            let reply = reply(&format!("{} {request}", escaped.join(" ")));
            if reply == "silence" {
                tokio::spawn(async move { stream.read_u8().await });
            } else {
                let _ = stream.write_all(reply.as_bytes()).await;
            }
        }
    });
    address
}

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

/// Adds a password to a call of any operation.
#[derive(Clone)]
struct WithPassword<R>(R, Secret);

impl<R: Request> Request for WithPassword<R> {
    type Reply = R::Reply;

    fn operation(&self) -> Cow<'static, str> {
        self.0.operation()
    }

    fn method(&self) -> Method {
        self.0.method()
    }

    fn path(&self) -> Cow<'_, str> {
        self.0.path()
    }

    fn encode(&self, params: &mut Params) {
        self.0.encode(params);
        params.push("params[password]", &self.1);
    }

    fn completion(&self) -> fn(R::Reply) -> R::Reply {
        self.0.completion()
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

/// Sends every operation's requests to every server, and searches each error for the canaries.
struct Leaks {
    servers: Vec<(&'static str, String)>,
    calls: JoinSet<()>,
    concurrent: Arc<Semaphore>,
    failures: Arc<AtomicUsize>,
}

impl Visitor for Leaks {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        let forms: &[FormEncoding] = match (request.method(), kind) {
            (Method::Post, Kind::Full) => &[FormEncoding::Urlencoded, FormEncoding::Multipart],
            (Method::Get, Kind::Full) => &[FormEncoding::Urlencoded],
            _ => return,
        };
        let request = WithPassword(request, Secret::from(PASSWORD));
        for (name, address) in self.servers.clone() {
            for form in forms {
                let client = builder(name, &address, *form).build().unwrap();
                let request = request.clone();
                let shown = format!(
                    "{:?} {:?} {}",
                    client.encode(&request),
                    client.preview(&request),
                    client.preview(&request).unwrap()
                );
                assert_no_canary(&shown, operation);
                let concurrent = Arc::clone(&self.concurrent);
                let failures = Arc::clone(&self.failures);
                self.calls.spawn(async move {
                    let _permit = concurrent.acquire().await.unwrap();
                    if let Err(error) = client.send(&request).await {
                        assert_eq!(error.operation(), Some(operation));
                        assert_no_canary(&printed(error), &format!("{operation}, {name}"));
                        failures.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        }
    }
}

#[tokio::test]
async fn errors_previews_and_the_log_contain_no_secret() {
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(|| Log)
        .init();
    let mut servers = Vec::new();
    let calls = [
        (FormEncoding::Urlencoded, Method::Post),
        (FormEncoding::Multipart, Method::Post),
        (FormEncoding::Urlencoded, Method::Get),
    ];
    let mut failures = 0;
    for (name, reply) in REPLIES {
        let address = serve(*reply).await;
        servers.push((*name, address.clone()));
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

    let mut leaks = Leaks {
        servers,
        calls: JoinSet::new(),
        concurrent: Arc::new(Semaphore::new(64)),
        failures: Arc::default(),
    };
    visit_documented(&mut leaks).await;
    within(PASS, leaks.calls.join_all()).await;
    // Some replies are a success for an operation that returns nothing, or a value with an `id`.
    let failures = leaks.failures.load(Ordering::Relaxed);
    assert!(
        failures > OPERATIONS.len() * (REPLIES.len() - 4),
        "{failures}"
    );

    let log =
        String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    assert!(
        log.contains("TRACE") && log.contains("127.0.0.1"),
        "nothing was logged:\n{log}"
    );
    for operation in OPERATIONS {
        let span = format!("sitehost_call{{operation=\"{operation}\"");
        assert!(log.contains(&span), "{operation} has no span");
    }
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

#[test]
fn no_snapshot_contains_a_key() {
    for entry in std::fs::read_dir("snapshots").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let is_reply = path.to_string_lossy().ends_with(".reply.snap");
        assert!(
            !text.contains("your_key_here") && (is_reply || text.contains("***")),
            "{text}"
        );
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
