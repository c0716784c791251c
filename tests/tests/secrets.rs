//! A key that every encoding changes goes through every kind of reply, from a server that says it back in every way it
//! can think of. It is looked for in everything that leaves the SDK.

#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::error::Error as _;
use std::fmt::Write as _;
use std::io;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use sitehost_api::{Client, ClientBuilder, Error, FormEncoding, Method, Params, Request, Secret};
use sitehost_test_limits::{EXCHANGE, within};
use sitehost_tests::{Example, Kind, OPERATIONS, Visitor, visit_documented};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// What is looked for: it stands in the middle of the key, and no encoding changes it.
const CANARY: &str = "quokka";

/// Characters around the canary that urlencoding, JSON, HTML, PHP and Rust each write in a way of their own.
const KEY: &str = "k\"é/ +\\&<'quokka'>%=#🦀\u{2028}ß y";

/// Everything that was logged, at any level.
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

/// The key in every way of writing it that a server could choose.
fn spellings() -> String {
    let form: String = form_urlencoded::byte_serialize(KEY.as_bytes()).collect();
    let json = json!(KEY).to_string();
    let php: String = KEY
        .encode_utf16()
        .map(|unit| match unit {
            0x22 | 0x2f | 0x5c => format!("\\{}", char::from_u32(unit.into()).unwrap()),
            0x20..0x7f => char::from_u32(unit.into()).unwrap().to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect();
    let percent = form.replace('+', "%20");
    [
        KEY,
        &form,
        &form.to_lowercase(),
        &percent,
        &percent.to_lowercase(),
        &json,
        &json!(json).to_string(),
        &php,
        &format!("{KEY:?}"),
    ]
    .join(" ")
}

/// Makes a whole reply of a text.
type Answer = fn(&str) -> String;

/// The ways in which the server answers. `text` holds the whole request and every spelling of the key.
const ANSWERS: &[(&str, Answer)] = &[
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
    ("JSON cut off", |text| {
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
    ("a header that is none", |text| {
        format!("HTTP/1.1 200 OK\r\n{text}\r\n\r\n")
    }),
    ("cut", |_| String::new()),
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

/// A server that gives one answer to everything. The address it listens on.
async fn serve(answer: Answer) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let request = read_request(&mut stream).await.unwrap_or_default();
            let answer = answer(&format!("{request} {}", spellings()));
            if answer == "silence" {
                tokio::spawn(async move { stream.read_u8().await });
            } else {
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        }
    });
    address
}

#[derive(Debug, serde::Deserialize)]
#[allow(dead_code)]
struct Reply {
    id: u64,
    #[serde(default)]
    map: std::collections::BTreeMap<String, u8>,
    only: Option<Only>,
}

#[derive(Debug, serde::Deserialize)]
enum Only {
    This,
}

/// A call that carries the key in a parameter too.
#[derive(Debug)]
struct Call(Method, Secret);

impl Request for Call {
    type Reply = Reply;

    fn method(&self) -> Method {
        self.0
    }

    fn path(&self) -> Cow<'_, str> {
        "/1.0/x.json".into()
    }

    fn encode(&self, params: &mut Params) {
        params.push("open", KEY);
        params.push("params[password]", &self.1);
    }
}

/// All that an error can say, a panic with it included.
fn said(error: Error) -> String {
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

/// A client with the key in it, at one of the servers.
fn builder(address: &str, form: FormEncoding) -> ClientBuilder {
    let builder = Client::builder(KEY)
        .base_url(address)
        .form(form)
        .max_reply_bytes(20_000);
    builder
        .timeout(Duration::from_millis(500))
        .repeat_after_rate_limit(false)
        .repeat_after_failure(false)
}

/// Sends every operation's requests to every server, and keeps what came of it.
struct Leaks {
    servers: Vec<(&'static str, String)>,
    failures: usize,
}

impl Visitor for Leaks {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        let forms: &[FormEncoding] = match (request.method(), kind) {
            (Method::Post, Kind::Full) => &[FormEncoding::Urlencoded, FormEncoding::Multipart],
            (Method::Get, Kind::Full) => &[FormEncoding::Urlencoded],
            _ => return,
        };
        let mut calls = JoinSet::new();
        for (name, address) in self.servers.clone() {
            for form in forms {
                let client = builder(&address, *form).build().unwrap();
                let request = request.clone();
                let shown = format!(
                    "{:?} {:?} {}",
                    client.encode(&request),
                    client.preview(&request),
                    client.preview(&request).unwrap()
                );
                assert!(!shown.contains(CANARY), "{operation}:\n{shown}");
                calls.spawn(async move { (name, client.send(&request).await.err()) });
            }
        }
        for (name, error) in calls.join_all().await {
            if let Some(error) = error {
                assert_eq!(error.operation(), Some(operation));
                let text = said(error);
                assert!(!text.contains(CANARY), "{operation}, {name}:\n{text}");
                self.failures += 1;
            }
        }
    }
}

#[tokio::test]
async fn the_key_leaves_by_no_door() {
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(|| Log)
        .init();
    let password = Secret::from(KEY);
    let mut servers = Vec::new();
    let calls = [
        (FormEncoding::Urlencoded, Method::Post),
        (FormEncoding::Multipart, Method::Post),
        (FormEncoding::Urlencoded, Method::Get),
    ];
    let mut failures = 0;
    for (name, answer) in ANSWERS {
        let address = serve(*answer).await;
        servers.push((*name, address.clone()));
        for (form, method) in calls {
            let builder = builder(&address, form);
            let client = builder.clone().build().unwrap();
            let call = Call(method, password.clone());
            let mut text = format!("{builder:?} {client:?} {call:?}\n");
            write!(
                text,
                "{:?} {:?}",
                client.encode(&call),
                client.preview(&call)
            )
            .unwrap();
            write!(text, "{}", client.preview(&call).unwrap()).unwrap();
            match within(EXCHANGE, client.send(&call)).await {
                Ok(reply) => assert_eq!((*name, reply.id), ("success", 1)),
                Err(error) => {
                    assert_ne!(*name, "success", "{error}");
                    failures += 1;
                    text += &said(error);
                }
            }
            assert!(
                !text.contains(CANARY),
                "{name}, {method}, {form:?}:\n{text}"
            );
        }
    }
    assert_eq!(failures, (ANSWERS.len() - 1) * calls.len());

    let mut leaks = Leaks {
        servers,
        failures: 0,
    };
    visit_documented(&mut leaks).await;
    // Some answers are a success for a call that returns nothing, or anything that has an `id`.
    assert!(
        leaks.failures > OPERATIONS.len() * (ANSWERS.len() - 4),
        "{}",
        leaks.failures
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
    assert!(!log.contains(CANARY), "{log}");
}

#[test]
fn no_snapshot_holds_a_key() {
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

/// The mock's part: what it says, and what it prints.
#[tokio::test]
async fn the_mock_says_no_key() {
    let mock = sitehost_mock::Mock::builder()
        .key(KEY)
        .start()
        .await
        .unwrap();
    let client = Client::builder(KEY).base_url(mock.url()).build().unwrap();
    let request = sitehost_api::cloud::image::CloudImageCreate::new(1, KEY);
    client.cloud_image_create(&request).await.unwrap();
    client
        .send(&Call(Method::Post, Secret::from(KEY)))
        .await
        .unwrap_err();
    client
        .send(&Call(Method::Get, Secret::from(KEY)))
        .await
        .unwrap_err();
    let requests = mock.requests();
    assert_eq!(requests.len(), 3);
    assert!(!format!("{mock:?} {requests:?}").contains(CANARY));
    let shown: Vec<Value> = requests
        .iter()
        .map(|request| json!(request.parameters()))
        .collect();
    assert!(!json!(shown).to_string().contains(CANARY), "{shown:?}");
}
