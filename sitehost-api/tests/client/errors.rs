//! The text of errors and previews: the cause is included once, and secrets are redacted.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt::Write as _;
use std::time::Duration;

use serde_json::json;
use sitehost_api::{Client, Error, ErrorKind, Method, Params, Progress, Request, Secret, Watched};

use crate::raw_server::{Answer, RawServer};

const KEY: &str = "canary/key 1";
const PASSWORD: &str = "wombat & \"co\"";

/// A call with a password, which its name contains too.
#[derive(Clone)]
struct Login {
    password: Secret,
    path: String,
    open: String,
}

impl Login {
    fn new(password: &str) -> Self {
        Self {
            password: Secret::from(password),
            path: "/1.0/login.json".to_owned(),
            open: String::new(),
        }
    }
}

impl Request for Login {
    type Reply = BTreeMap<String, u8>;

    fn operation(&self) -> Cow<'static, str> {
        format!("login with {}", self.password.expose()).into()
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        self.path.as_str().into()
    }

    fn encode(&self, params: &mut Params) {
        params.push(&format!("open[{}]", self.open), &self.open);
        params.push("password", &self.password);
    }
}

impl Watched for Login {
    fn name(&self) -> String {
        format!("login {} {KEY}", self.password.expose())
    }

    fn progress(&self, _: &Self::Reply) -> Progress {
        Progress::Failed
    }

    fn describe(&self, reply: &Self::Reply) -> String {
        format!("{reply:?} {}", self.password.expose())
    }
}

/// Returns everything that an error and its sources can print.
pub fn printed(error: &dyn StdError) -> String {
    let mut text = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        write!(text, "{error}\n{error:?}\n{error:#?}\n").unwrap();
        next = error.source();
    }
    text
}

/// Returns `Display` of an error and of each source, as programs print a chain.
fn chain(error: &dyn StdError) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(error) = next {
        write!(text, ": {error}").unwrap();
        next = error.source();
    }
    text
}

fn refusal(message: &str) -> Vec<u8> {
    json!({ "status": false, "msg": message })
        .to_string()
        .into_bytes()
}

fn refused(message: &str) -> Error {
    let client = Client::new(KEY).unwrap();
    let login = Login::new(PASSWORD);
    client.decode(&login, 200, &refusal(message)).unwrap_err()
}

#[test]
fn a_secret_is_masked_wherever_a_reply_repeats_it() {
    let client = Client::new(KEY).unwrap();
    let login = Login::new(PASSWORD);
    for body in [
        json!({ "status": false, "msg": format!("No {PASSWORD} and {KEY}.") }),
        json!({ "status": true, "return": { PASSWORD: 1000 } }),
        json!({ "status": true, "return": { "a": PASSWORD } }),
        json!({ "status": true, "return": { KEY: { PASSWORD: 1 } } }),
        json!({ "status": PASSWORD }),
        json!([PASSWORD, KEY]),
        json!(format!("<p>{PASSWORD}")),
    ] {
        for status in [200, 500] {
            let body = body.to_string();
            let error = client.decode(&login, status, body.as_bytes()).unwrap_err();
            let text = printed(&error);
            assert!(
                text.contains("***") && !text.contains("wombat") && !text.contains("canary"),
                "{body}: {text}"
            );
            assert_eq!(error.operation(), Some("login with ***"));
        }
    }
    // The error of an invalid request quotes the request.
    let login = Login {
        open: format!("[{PASSWORD}"),
        ..login
    };
    for error in [
        client.encode(&login).unwrap_err(),
        client.preview(&login).unwrap_err(),
    ] {
        assert!(error.is_invalid_request());
        assert!(!printed(&error).contains("wombat"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_error_of_a_wait_masks_the_secrets_of_the_request() {
    let server = RawServer::start(vec![Answer::success(json!({ PASSWORD: 1 }))])
        .await
        .unwrap();
    let client = Client::builder(KEY).base_url(server.url()).build().unwrap();
    let error = client.watch(&Login::new(PASSWORD)).await.unwrap_err();
    assert!(error.is_failed());
    assert_eq!(
        error.to_string(),
        r#"login *** *** failed; last seen: {"***": 1} ***"#
    );
    assert!(!printed(&error).contains("wombat"));
}

#[test]
fn a_preview_masks_a_password_wherever_the_request_repeats_it() {
    let client = Client::new(KEY).unwrap();
    let login = Login {
        path: "/1.0/hunter22/x.json".to_owned(),
        open: "is hunter22\u{202e}".to_owned(),
        ..Login::new("hunter22")
    };
    let preview = client.preview(&login).unwrap();
    assert_eq!(
        preview.to_string(),
        "GET https://api.sitehost.nz/1.0/***/x.json?apikey=***\
         &open%5Bis+***%E2%80%AE%5D=is+***%E2%80%AE&password=***\n\
         apikey = ***\nopen[is ***\\u{202e}] = is ***\\u{202e}\npassword = ***"
    );
    assert!(!format!("{preview:?}").contains("hunter22"));

    // A mask in a name would reveal a very short secret.
    let login = Login {
        open: "pin 12".to_owned(),
        ..Login::new("12")
    };
    let preview = client.preview(&login).unwrap();
    let params: Vec<_> = preview.params().collect();
    assert_eq!(
        params,
        [
            ("apikey", "***"),
            ("open[pin 12]", "***"),
            ("password", "***")
        ]
    );
}

#[test]
fn a_message_that_contains_a_very_short_secret_is_masked_as_a_whole() {
    let client = Client::new(KEY).unwrap();
    for (password, message, shown) in [
        ("", "No.", "No."),
        ("7", "7 is too short.", "***"),
        ("7", "Too short: &#55;", "***"),
        ("no", "No image.", "***"),
        ("abc", "No image.", "No image."),
    ] {
        let error = client
            .decode(&Login::new(password), 200, &refusal(message))
            .unwrap_err();
        assert_eq!(error.message(), Some(shown), "{password:?} {message:?}");
    }
}

#[test]
fn a_message_is_escaped_and_kept_up_to_64_kib() {
    let message = format!(
        "one\r\ntwo {}\u{202e}\u{2028}\u{1b}[2J\u{feff}end",
        "x".repeat(900)
    );
    let error = refused(&message);
    let expected = message
        .replace('\u{202e}', r"\u{202e}")
        .replace('\u{2028}', r"\u{2028}")
        .replace('\u{1b}', r"\u{1b}")
        .replace('\u{feff}', r"\u{feff}");
    assert_eq!(error.message(), Some(expected.as_str()));

    let shown = error.to_string();
    assert!(shown.contains(r": one\r\ntwo xxx"), "{shown}");
    assert!(shown.chars().count() < 300 && shown.contains("x… (HTTP 200)"));

    let error = refused(&"long ".repeat(1_000_000));
    let kept = error.message().unwrap().len();
    assert!((60_000..70_000).contains(&kept), "{kept}");
    // No part of a secret that crosses the limit is left.
    for before in 65_520..65_540 {
        let long = format!("{}{PASSWORD}{}", "x".repeat(before), "x".repeat(5000));
        let error = refused(&long);
        assert!(!error.message().unwrap().contains('w'), "{before}");
    }
}

#[tokio::test]
async fn the_cause_is_included_once_in_a_chain() {
    let address = RawServer::unused_address().await.unwrap();
    let client = Client::builder(KEY)
        .base_url(address)
        .retry_after_failure(false)
        .build()
        .unwrap();
    let login = Login::new(PASSWORD);
    let error = client.send(&login).await.unwrap_err();
    assert_eq!(chain(&error).matches("refused").count(), 1, "{error}");

    let because = |status| Answer::reply(status, "", r#"{"msg": "Because."}"#);
    // The second reply is for the last poll, at the deadline.
    let answers = vec![because(500), because(500), because(200)];
    let server = RawServer::start(answers).await.unwrap();
    let client = Client::builder(KEY).base_url(server.url()).build().unwrap();
    let wait = client.watch(&login).time_limit(Duration::from_millis(500));
    let timed_out = wait.await.unwrap_err();
    assert!(timed_out.is_timed_out() && timed_out.error().is_some());
    let refused = client.watch(&login).grace(Duration::ZERO);
    let refused = refused.await.unwrap_err();
    assert!(refused.is_poll_error() && refused.error().is_some());
    for error in [timed_out, refused] {
        assert_eq!(chain(&error).matches("Because.").count(), 1, "{error}");
    }

    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let error = Client::builder(KEY)
        .root_certificate(broken)
        .build()
        .unwrap_err();
    let shown = error.to_string();
    let cause = shown.rsplit(": ").next().unwrap();
    assert_eq!(chain(&error).matches(cause).count(), 1, "{error}");
}

/// A call that returns a secret.
struct Token;

#[derive(Debug, serde::Deserialize)]
struct TokenReply {
    token: Secret,
    #[serde(rename = "expires")]
    _expires: Option<i64>,
}

impl Request for Token {
    type Reply = TokenReply;

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        "/1.0/token.json".into()
    }

    fn encode(&self, _: &mut Params) {}

    fn has_secret_reply(&self) -> bool {
        true
    }
}

#[tokio::test]
async fn a_secret_that_a_call_returns_is_in_no_error() {
    let wrong = [
        json!({ "status": true, "return": { "token": "wombat", "expires": "wombat" } }).to_string(),
        json!({ "status": true, "return": { "token": ["wombat"] } }).to_string(),
        json!({ "return": { "token": "wombat" } }).to_string(),
        r#"{"status": true, "return": {"token": "wombat"#.to_owned(),
    ];
    let mut answers: Vec<_> = wrong.map(|body| Answer::reply(200, "", body)).into();
    answers.push(Answer::success(json!({ "token": "wombat", "expires": "" })));
    let server = RawServer::start(answers).await.unwrap();
    let client = server.client();
    for _ in 0..4 {
        let error = client.send(&Token).await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert!(!printed(&error).contains("wombat"), "{error}");
    }
    let reply = client.send(&Token).await.unwrap();
    assert_eq!(reply.token.expose(), "wombat");
    assert!(!format!("{reply:?}").contains("wombat"));
}

#[tokio::test]
async fn an_error_has_the_number_of_attempts() {
    let answer = || Answer::reply(503, "", "<html>");
    let server = RawServer::start(vec![answer(), answer(), answer()])
        .await
        .unwrap();
    let builder = Client::builder(KEY)
        .base_url(server.url())
        .retry_back_off(Duration::from_millis(1), Duration::from_millis(1));
    let login = Login::new(PASSWORD);

    let client = builder.clone().max_attempts(2).build().unwrap();
    let error = client.send(&login).await.unwrap_err();
    assert_eq!((error.attempts(), error.status()), (2, Some(503)));
    assert!(error.to_string().ends_with("(HTTP 503 after 2 attempts)"));

    let client = builder.max_attempts(1).build().unwrap();
    let error = client.send(&login).await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    assert!(error.to_string().ends_with("(HTTP 503)"), "{error}");

    // No attempt was made for these.
    let invalid = client
        .send(&Login {
            path: "x".to_owned(),
            ..login
        })
        .await
        .unwrap_err();
    assert_eq!(invalid.attempts(), 0);
    assert_eq!(Client::new("").unwrap_err().attempts(), 0);
    assert_eq!(refused("No.").attempts(), 0);
}

#[test]
fn an_error_can_be_cloned_and_matched_by_kind() {
    let error = refused("No.");
    let copy = error.clone();
    assert_eq!(
        (copy.to_string(), copy.kind()),
        (error.to_string(), ErrorKind::Refused)
    );
    match copy.kind() {
        ErrorKind::Refused | ErrorKind::NotFound => {}
        other => panic!("{other}"),
    }
}
