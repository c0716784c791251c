//! The SDK sends the same bytes as the HTTP libraries of the vendor's samples: PHP's curl, Ruby's Net::HTTP, Python's
//! requests, and a browser. The exceptions are listed with each sample below.
//!
//! The programs in `samples` make the same call as the vendor's samples. A proxy records what they send.

#![allow(clippy::panic, clippy::unwrap_used)]

mod php_server;

use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

use php_server::{Echo, Php};
use serde_json::{Value, json};
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, Encoded, FormEncoding};
use sitehost_mock::{Mock, Outcome};
use sitehost_test_limits::{EXCHANGE, PROGRAM, installed, output};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream};

/// Characters that encoders treat differently, and every kind of line end.
const LABEL: &str = "Zoë & Co ~*+%\"'<>\r\n\n\r🦀";

/// An HTTP library that the vendor's documentation has a sample for.
struct Sample {
    /// The programs that can run it. The first one that is installed is used.
    programs: &'static [&'static str],
    /// Arguments with which the program succeeds if the library is installed.
    probe: &'static [&'static str],
    /// The Debian packages to install.
    packages: &'static str,
    /// Returns the arguments for an address, the parameters as JSON, and an empty folder.
    arguments: fn(&str, &Value, &Path) -> Vec<String>,
    form: FormEncoding,
    /// Whether it can send a name more than once.
    repeats_names: bool,
    /// Converts a value to the text that the library sends for it.
    converts: fn(&str) -> String,
    /// Converts a body of the SDK to the body that the library sends for the same values.
    encodes: fn(&str) -> String,
}

fn script(script: &str, address: &str, parameters: &Value) -> Vec<String> {
    [script, address, &parameters.to_string()]
        .map(str::to_owned)
        .into()
}

const PHP: Sample = Sample {
    programs: &["php"],
    probe: &["-r", "exit(extension_loaded('curl') ? 0 : 1);"],
    packages: "php-cli php-curl",
    arguments: |address, parameters, _| script("samples/create.php", address, parameters),
    form: FormEncoding::Multipart,
    repeats_names: false,
    converts: str::to_owned,
    encodes: str::to_owned,
};

const RUBY: Sample = Sample {
    programs: &["ruby"],
    probe: &["-r", "net/http", "-e", ""],
    packages: "ruby",
    arguments: |address, parameters, _| script("samples/create.rb", address, parameters),
    form: FormEncoding::Urlencoded,
    repeats_names: true,
    converts: str::to_owned,
    encodes: str::to_owned,
};

const PYTHON: Sample = Sample {
    // Debian's package is for Debian's Python, which may not be the first in `PATH`.
    programs: &["python3", "/usr/bin/python3"],
    probe: &["-c", "import requests"],
    packages: "python3-requests",
    arguments: |address, parameters, _| script("samples/create.py", address, parameters),
    form: FormEncoding::Urlencoded,
    repeats_names: true,
    converts: str::to_owned,
    // `quote_plus` leaves `~` as it is and encodes `*`. The SDK does the reverse.
    encodes: |body| body.replace("%7E", "~").replace('*', "%2A"),
};

const BROWSER: Sample = Sample {
    programs: &["chromium", "chromium-browser", "google-chrome"],
    probe: &["--version"],
    packages: "chromium",
    arguments: |address, parameters, folder| {
        let page = Path::new("samples/create.html").canonicalize().unwrap();
        let call = json!([address, parameters]).to_string();
        let call = form_urlencoded::byte_serialize(call.as_bytes()).collect::<String>();
        [
            "--headless",
            "--no-sandbox", // root has none
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-web-security", // lets the page read a reply of another origin
            &format!("--user-data-dir={}", folder.display()),
            "--dump-dom",
            &format!("file://{}#{}", page.display(), call.replace('+', "%20")),
        ]
        .map(str::to_owned)
        .into()
    },
    form: FormEncoding::Multipart,
    repeats_names: true,
    // The HTML standard converts every line end in a `FormData` to CRLF.
    converts: |text| {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        lines.replace('\n', "\r\n")
    },
    encodes: str::to_owned,
};

/// Forwards connections to a server and records what the client sends.
struct RecordingProxy {
    url: String,
    sent: Arc<Mutex<Vec<u8>>>,
}

impl RecordingProxy {
    async fn start(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let sent = Arc::default();
        let (server, recorded) = (server.replace("http://", ""), Arc::clone(&sent));
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let server = TcpStream::connect(&server).await.unwrap();
                tokio::spawn(relay(client, server, Arc::clone(&recorded)));
            }
        });
        Self { url, sent }
    }
}

async fn relay(client: TcpStream, server: TcpStream, sent: Arc<Mutex<Vec<u8>>>) {
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let upload = async {
        let mut bytes = [0; 4096];
        while let Ok(length @ 1..) = from_client.read(&mut bytes).await {
            sent.lock().unwrap().extend_from_slice(&bytes[..length]);
            to_server.write_all(&bytes[..length]).await.unwrap();
        }
        let _ = to_server.shutdown().await;
    };
    let download = async {
        let _ = copy(&mut from_server, &mut to_client).await;
        let _ = to_client.shutdown().await;
    };
    tokio::join!(upload, download);
}

/// A recorded call of a program.
struct Recorded {
    request_line: String,
    content_type: String,
    body: String,
    /// The reply that the program printed.
    reply: Value,
}

/// Returns the parameters of a call as in the vendor's samples, where `client_id` is a number.
fn parameters(request: &CloudImageCreate) -> Value {
    let encoded = Client::new("your_key_here")
        .unwrap()
        .encode(request)
        .unwrap();
    form_urlencoded::parse(encoded.expose_body().unwrap().as_bytes())
        .map(|(name, value)| match &*name {
            "client_id" => json!([name, value.parse::<i64>().unwrap()]),
            _ => json!([name, value]),
        })
        .collect()
}

/// Runs a program that makes a call, and records the call.
async fn record(
    sample: &Sample,
    program: &str,
    server: &str,
    request: &CloudImageCreate,
) -> Recorded {
    let proxy = RecordingProxy::start(server).await;
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(program);
    command.args((sample.arguments)(
        &proxy.url,
        &parameters(request),
        folder.path(),
    ));
    let ran = tokio::task::spawn_blocking(move || output(PROGRAM, command))
        .await
        .unwrap();
    let printed = String::from_utf8(ran.stdout).unwrap();
    let messages = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.success(), "{program}: {printed}{messages}");

    let page = printed
        .split_once("<body>")
        .and_then(|(_, rest)| rest.split_once("</body>"));
    let reply = match page {
        Some((text, _)) => {
            let text = format!("={}", text.trim());
            form_urlencoded::parse(text.as_bytes())
                .next()
                .unwrap()
                .1
                .into_owned()
        }
        None => printed,
    };
    let sent = String::from_utf8(proxy.sent.lock().unwrap().clone()).unwrap();
    let (head, body) = sent
        .split_once("\r\n\r\n")
        .unwrap_or_else(|| panic!("{program} sent nothing: {messages}"));
    let content_type = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-type")
            .then(|| value.to_owned())
    });
    Recorded {
        request_line: head.lines().next().unwrap().to_owned(),
        content_type: content_type.unwrap(),
        body: body.to_owned(),
        reply: serde_json::from_str(&reply).unwrap_or_else(|error| panic!("{error}: {reply}")),
    }
}

/// Returns a client with the encoding of the sample and the boundary that the program chose.
fn client(sample: &Sample, server: &str, recorded: &Recorded) -> Client {
    let builder = Client::builder("your_key_here")
        .base_url(server)
        .form(sample.form)
        .timeout(EXCHANGE);
    match recorded.content_type.split_once("; boundary=") {
        Some((_, boundary)) => builder.multipart_boundary(boundary).build().unwrap(),
        None => builder.build().unwrap(),
    }
}

fn compare(sample: &Sample, recorded: &Recorded, encoded: &Encoded) {
    assert_eq!(
        recorded.request_line,
        "POST /1.0/cloud/image/create.json HTTP/1.1"
    );
    assert_eq!(Some(recorded.content_type.as_str()), encoded.content_type());
    assert_eq!(
        recorded.body,
        (sample.encodes)(encoded.expose_body().unwrap())
    );
}

async fn check(sample: Sample) {
    let Some(program) = installed(sample.programs, sample.probe, sample.packages) else {
        return;
    };
    let mock = Mock::builder().without_memory().start().await.unwrap();
    let php = Php::start().await;
    let keys: &[&str] = if sample.repeats_names {
        &["23", "25"]
    } else {
        &["23"]
    };
    let create = |label: &str, keys: &[&str]| {
        CloudImageCreate::new(1, label)
            .code("my-custom-image")
            .ssh_keys(keys.iter().copied())
            .fork_id(61)
    };
    for (label, keys) in [("My Custom Image", &["23"][..]), (LABEL, keys)] {
        let given = create(label, keys);
        let sent = create(&(sample.converts)(label), keys);

        let recorded = record(&sample, program, mock.url(), &given).await;
        let client = client(&sample, mock.url(), &recorded);
        compare(&sample, &recorded, &client.encode(&sent).unwrap());
        let job = client.cloud_image_create(&sent).await.unwrap();
        assert_eq!(job.id, recorded.reply["return"]["job_id"].as_str().unwrap());
        let requests = mock.requests();
        let [.., by_program, by_sdk] = requests.as_slice() else {
            panic!("{requests:?}");
        };
        assert_eq!(by_program.outcome(), &Outcome::Accepted);
        assert_eq!(by_program.parameters(), by_sdk.parameters());

        if let Some(php) = &php {
            let recorded = record(&sample, program, &php.url, &given).await;
            let client = self::client(&sample, &php.url, &recorded);
            compare(&sample, &recorded, &client.encode(&sent).unwrap());
            let decoded = client.send(&Echo(&sent)).await.unwrap();
            assert_eq!(recorded.reply["return"], decoded);
        }
    }
    // The exceptions do not affect the documented call.
    let documented = create("My Custom Image", &["23"]);
    let encoded = Client::new("your_key_here")
        .unwrap()
        .encode(&documented)
        .unwrap();
    let body = encoded.expose_body().unwrap();
    assert_eq!((sample.encodes)(body), body);
    assert_eq!((sample.converts)("My Custom Image"), "My Custom Image");
}

#[tokio::test]
async fn php_sends_the_same_bytes() {
    check(PHP).await;
}

#[tokio::test]
async fn ruby_sends_the_same_bytes() {
    check(RUBY).await;
}

#[tokio::test]
async fn python_sends_the_same_bytes_except_for_two_characters() {
    check(PYTHON).await;
}

#[tokio::test]
async fn a_browser_sends_the_same_bytes_except_for_line_ends() {
    check(BROWSER).await;
}
