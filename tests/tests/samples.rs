//! What the vendor's samples send: PHP's curl, Ruby's Net::HTTP, Python's requests and a browser, each in a program of
//! ours that makes its call in the same way. What the SDK sends is the same, byte for byte, but for what each sample
//! names below.

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
use sitehost_test_limits::{EXCHANGE, PROGRAM, output};
use sitehost_tests::installed;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream};

/// Characters that encoders write in ways of their own, and every line end.
const LABEL: &str = "Zoë & Co ~*+%\"'<>\r\n\n\r🦀";

/// A library that the vendor's page shows the call with.
struct Sample {
    /// What runs it, the first that is there.
    programs: &'static [&'static str],
    /// What succeeds where its library is there too.
    probe: &'static [&'static str],
    /// Debian's packages.
    packages: &'static str,
    /// The arguments: of an address, the parameters as JSON, and an empty folder.
    arguments: fn(&str, &Value, &Path) -> Vec<String>,
    form: FormEncoding,
    /// Whether it can send a name more than once.
    repeats_names: bool,
    /// The text that it sends for one it is given.
    sends: fn(&str) -> String,
    /// The body that it sends where the SDK sends this one.
    writes: fn(&str) -> String,
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
    sends: str::to_owned,
    writes: str::to_owned,
};

const RUBY: Sample = Sample {
    programs: &["ruby"],
    probe: &["-r", "net/http", "-e", ""],
    packages: "ruby",
    arguments: |address, parameters, _| script("samples/create.rb", address, parameters),
    form: FormEncoding::Urlencoded,
    repeats_names: true,
    sends: str::to_owned,
    writes: str::to_owned,
};

const PYTHON: Sample = Sample {
    // Debian's package is for Debian's Python, which need not be the first.
    programs: &["python3", "/usr/bin/python3"],
    probe: &["-c", "import requests"],
    packages: "python3-requests",
    arguments: |address, parameters, _| script("samples/create.py", address, parameters),
    form: FormEncoding::Urlencoded,
    repeats_names: true,
    sends: str::to_owned,
    // `quote_plus` keeps what RFC 3986 reserves for nothing: `~`, and not `*`.
    writes: |body| body.replace("%7E", "~").replace('*', "%2A"),
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
    // The HTML standard has every line end of a `FormData` sent as CRLF.
    sends: |text| {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        lines.replace('\n', "\r\n")
    },
    writes: str::to_owned,
};

/// Stands between a program and a server, and keeps what the program sends.
struct Tap {
    url: String,
    sent: Arc<Mutex<Vec<u8>>>,
}

impl Tap {
    async fn start(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let sent = Arc::default();
        let (server, kept) = (server.replace("http://", ""), Arc::clone(&sent));
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let server = TcpStream::connect(&server).await.unwrap();
                tokio::spawn(relay(client, server, Arc::clone(&kept)));
            }
        });
        Self { url, sent }
    }
}

async fn relay(client: TcpStream, server: TcpStream, sent: Arc<Mutex<Vec<u8>>>) {
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let there = async {
        let mut bytes = [0; 4096];
        while let Ok(length @ 1..) = from_client.read(&mut bytes).await {
            sent.lock().unwrap().extend_from_slice(&bytes[..length]);
            to_server.write_all(&bytes[..length]).await.unwrap();
        }
        let _ = to_server.shutdown().await;
    };
    let back = async {
        let _ = copy(&mut from_server, &mut to_client).await;
        let _ = to_client.shutdown().await;
    };
    tokio::join!(there, back);
}

/// A call that a program made.
struct Made {
    request_line: String,
    content_type: String,
    body: String,
    /// The reply, as the program got it.
    reply: Value,
}

/// The parameters of a call, as the vendor's samples have them: the account is a number.
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

/// Has a program make a call.
async fn make(sample: &Sample, program: &str, server: &str, request: &CloudImageCreate) -> Made {
    let tap = Tap::start(server).await;
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(program);
    command.args((sample.arguments)(
        &tap.url,
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
    let sent = String::from_utf8(tap.sent.lock().unwrap().clone()).unwrap();
    let (head, body) = sent
        .split_once("\r\n\r\n")
        .unwrap_or_else(|| panic!("{program} sent nothing: {messages}"));
    let content_type = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-type")
            .then(|| value.to_owned())
    });
    Made {
        request_line: head.lines().next().unwrap().to_owned(),
        content_type: content_type.unwrap(),
        body: body.to_owned(),
        reply: serde_json::from_str(&reply).unwrap_or_else(|error| panic!("{error}: {reply}")),
    }
}

/// A client that encodes as the sample does, with the boundary that the program chose.
fn client(sample: &Sample, server: &str, made: &Made) -> Client {
    let builder = Client::builder("your_key_here")
        .base_url(server)
        .form(sample.form)
        .timeout(EXCHANGE);
    match made.content_type.split_once("; boundary=") {
        Some((_, boundary)) => builder.multipart_boundary(boundary).build().unwrap(),
        None => builder.build().unwrap(),
    }
}

fn compare(sample: &Sample, made: &Made, encoded: &Encoded) {
    assert_eq!(
        made.request_line,
        "POST /1.0/cloud/image/create.json HTTP/1.1"
    );
    assert_eq!(Some(made.content_type.as_str()), encoded.content_type());
    assert_eq!(made.body, (sample.writes)(encoded.expose_body().unwrap()));
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
        let (given, sent) = (create(label, keys), create(&(sample.sends)(label), keys));

        let made = make(&sample, program, mock.url(), &given).await;
        let client = client(&sample, mock.url(), &made);
        compare(&sample, &made, &client.encode(&sent).unwrap());
        let job = client.cloud_image_create(&sent).await.unwrap();
        assert_eq!(job.id, made.reply["return"]["job_id"].as_str().unwrap());
        let requests = mock.requests();
        let [.., by_program, by_sdk] = requests.as_slice() else {
            panic!("{requests:?}");
        };
        assert_eq!(by_program.outcome(), &Outcome::Accepted);
        assert_eq!(by_program.parameters(), by_sdk.parameters());

        if let Some(php) = &php {
            let made = make(&sample, program, &php.url, &given).await;
            let client = self::client(&sample, &php.url, &made);
            compare(&sample, &made, &client.encode(&sent).unwrap());
            let understood = client.send(&Echo(&sent)).await.unwrap();
            assert_eq!(made.reply["return"], understood);
        }
    }
    // The documented call is the same in every byte.
    let documented = create("My Custom Image", &["23"]);
    let encoded = Client::new("your_key_here")
        .unwrap()
        .encode(&documented)
        .unwrap();
    let body = encoded.expose_body().unwrap();
    assert_eq!((sample.writes)(body), body);
    assert_eq!((sample.sends)("My Custom Image"), "My Custom Image");
}

#[tokio::test]
async fn php_sends_what_the_sdk_sends() {
    check(PHP).await;
}

#[tokio::test]
async fn ruby_sends_what_the_sdk_sends() {
    check(RUBY).await;
}

#[tokio::test]
async fn python_sends_what_the_sdk_sends_but_for_two_characters() {
    check(PYTHON).await;
}

#[tokio::test]
async fn a_browser_sends_what_the_sdk_sends_but_for_line_ends() {
    check(BROWSER).await;
}
