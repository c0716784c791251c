//! The tracing span of a call: its fields, and that it contains no secret.

#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::job::JobGet;
use sitehost_api::{Client, ClientBuilder, Method, Params, RawRequest, Request, Secret};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::{EXCHANGE, watch};
use sitehost_tests::Log;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::util::SubscriberInitExt;

/// Logs each span when it closes, until the guard is dropped.
fn log() -> (Log, impl Drop) {
    log_at(LevelFilter::INFO)
}

fn log_at(level: LevelFilter) -> (Log, impl Drop) {
    let log = Log::default();
    let writer = log.clone();
    let guard = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_span_events(FmtSpan::CLOSE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish()
        .set_default();
    (log, guard)
}

/// Returns the fields of the only span that was logged, without its duration, and clears the log.
fn span(log: &Log) -> String {
    let text = log.take();
    let spans: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once("sitehost_call{")?.1.split_once('}'))
        .map(|(fields, _)| fields)
        .collect();
    assert_eq!(spans.len(), 1, "{text}");
    let (before, duration) = spans[0].split_once("duration_ms=").unwrap();
    let (milliseconds, after) = duration.split_once(' ').unwrap();
    assert!(milliseconds.parse::<f64>().unwrap() >= 0.0);
    format!("{before}{after}")
}

fn client(mock: &Mock) -> ClientBuilder {
    watch();
    Client::builder(mock.key())
        .base_url(mock.url())
        .timeout(EXCHANGE)
        .retry_back_off(Duration::from_millis(1), Duration::from_millis(1))
}

#[tokio::test]
async fn a_span_has_the_operation_the_attempts_and_the_outcome() {
    let mock = Mock::start().await.unwrap();
    let client = client(&mock).build().unwrap();
    let (log, _guard) = log();

    let request = CloudImageCreate::new(1, "My Custom Image");
    client.cloud_image_create(&request).await.unwrap();
    assert_eq!(
        span(&log),
        r#"operation="cloud_image_create" api_version="1.0" attempt=1 http_status=200 outcome="success""#
    );

    mock.fault_next(Fault::Html502);
    let job = JobGet::new("scheduler", 3433562);
    client.job_get(&job).await.unwrap();
    assert_eq!(
        span(&log),
        r#"operation="job_get" api_version="1.5" attempt=2 http_status=200 outcome="success""#
    );

    mock.fault_next(Fault::CutAfter);
    client
        .cloud_image_create(&CloudImageCreate::new(1, "Another"))
        .await
        .unwrap_err();
    assert_eq!(
        span(&log),
        r#"operation="cloud_image_create" api_version="1.0" attempt=1 outcome="connection_lost""#
    );

    let request = RawRequest::get("/1.0/not/there.json").param("client_id", 1);
    client.send(&request).await.unwrap_err();
    assert_eq!(
        span(&log),
        r#"operation="/1.0/not/there.json" api_version="1.0" attempt=1 http_status=200 outcome="refused""#
    );
}

/// A request type of the caller, with secrets in its name and in its path.
struct Login(Secret);

impl Request for Login {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        format!("login\u{202e} with {}\nat {}", self.0.expose(), self.path()).into()
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        format!("/{}/login.json", self.0.expose()).into()
    }

    fn encode(&self, params: &mut Params) {
        params.push("password", &self.0);
    }
}

#[tokio::test]
async fn neither_a_span_nor_an_event_contains_a_secret_or_text_of_the_server() {
    let mock = Mock::start().await.unwrap();
    let client = client(&mock).build().unwrap();
    let (log, _guard) = log_at(LevelFilter::DEBUG);
    for (password, operation, version) in [
        (
            "1234.567",
            r#""login\\u{202e} with ***\\nat /***/login.json""#,
            "\"***\"",
        ),
        ("1.0", "\"***\"", "\"***\""),
        (
            "wombat",
            r#""login\\u{202e} with ***\\nat /***/login.json""#,
            "",
        ),
    ] {
        mock.fault_next(Fault::Refuse {
            status: 500,
            msg: format!("{password}: from the server"),
        });
        let request = Login(Secret::from(password));
        let error = client.send(&request).await.unwrap_err();
        let text = log.take();
        let ours: String = text
            .lines()
            .filter(|line| line.contains("sitehost_call"))
            .map(|line| format!("{line}\n"))
            .collect();
        assert!(ours.contains("attempt failed"), "{text}");
        assert!(
            ours.contains(&format!("operation={operation}")),
            "{operation}: {ours}"
        );
        let version = match version {
            "" => String::new(),
            version => format!(" api_version={version}"),
        };
        assert!(ours.contains(&format!("{operation}{version} ")), "{ours}");
        assert!(ours.contains(&format!("outcome=\"{}\"", error.kind())));
        // A time stamp or a duration can be `1.0` by chance.
        let fields = ours.replace("duration_ms=", "");
        assert!(password == "1.0" || !fields.contains(password), "{ours}");
        assert!(!ours.contains("from the server"), "{ours}");
    }
}

#[tokio::test]
async fn the_outcome_of_a_dropped_call_is_cancelled() {
    let mock = Mock::start().await.unwrap();
    mock.fault_next(Fault::Delay(Duration::from_secs(3600)));
    let client = client(&mock).build().unwrap();
    let (log, _guard) = log();
    let request = CloudImageCreate::new(1, "My Custom Image");
    let call = client.cloud_image_create(&request);
    let dropped = tokio::time::timeout(Duration::from_millis(200), call).await;
    assert!(dropped.is_err());
    assert_eq!(
        span(&log),
        r#"operation="cloud_image_create" api_version="1.0" attempt=1 outcome="cancelled""#
    );
}
