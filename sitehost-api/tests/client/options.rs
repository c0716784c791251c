//! Options of a client that show in what it sends.

use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder, RateLimit};

use crate::raw_server::{Answer, RawServer};

fn job() -> Answer {
    Answer::success(serde_json::json!({ "job_id": "7" }))
}

fn create() -> CloudImageCreate {
    CloudImageCreate::new(1, "Mine")
}

/// What a client with these options sends for a create.
async fn sent(options: impl FnOnce(ClientBuilder) -> ClientBuilder) -> String {
    let server = RawServer::start(vec![job()]).await.unwrap();
    let client = options(Client::builder("key").base_url(server.url()))
        .build()
        .unwrap();
    client.cloud_image_create(&create()).await.unwrap();
    server.requests().remove(0)
}

#[tokio::test]
async fn a_name_stands_before_the_user_agent() {
    let ours = concat!("sitehost-api/", env!("CARGO_PKG_VERSION"));
    let request = sent(|builder| builder.user_agent_prefix("my-app/1.2")).await;
    assert!(
        request.contains(&format!("\r\nuser-agent: my-app/1.2 {ours}\r\n")),
        "{request}"
    );
    let request = sent(|builder| builder.user_agent("mine").user_agent_prefix("a")).await;
    assert!(request.contains("\r\nuser-agent: a mine\r\n"), "{request}");
}

#[tokio::test]
async fn headers_are_added_and_are_secrets() {
    let request = sent(|builder| builder.header("X-Gateway", "canary").header("x-b", "2")).await;
    assert!(
        request.contains("\r\nx-gateway: canary\r\nx-b: 2\r\n"),
        "{request}"
    );

    let echo = r#"{"status": false, "msg": "bad header canary"}"#;
    let server = RawServer::start(vec![Answer::reply(200, "", echo)])
        .await
        .unwrap();
    let builder = Client::builder("key")
        .base_url(server.url())
        .header("X-Gateway", "canary");
    let client = builder.clone().build().unwrap();
    let error = client.cloud_image_create(&create()).await.unwrap_err();
    let shown = format!(
        "{error} {error:?} {client:?} {builder:?} {:?}",
        error.message()
    );
    assert!(
        shown.contains("bad header ***") && !shown.contains("canary"),
        "{shown}"
    );
}

#[test]
fn a_header_that_cannot_be_sent_is_a_config_error() {
    for (name, value) in [
        ("", "x"),
        ("a b", "x"),
        ("x-canary\n", "x"),
        ("x-a", "can\nary"),
        ("Content-Length", "canary"),
        ("host", "canary"),
        ("User-Agent", "canary"),
        ("transfer-encoding", "canary"),
    ] {
        let error = Client::builder("key")
            .header(name, value)
            .build()
            .unwrap_err();
        assert!(
            error.is_config() && error.to_string().contains("header: "),
            "{error}"
        );
        assert!(
            !format!("{error} {error:?}").contains("canary"),
            "{error:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_second_key_shares_the_rate_limit() {
    let server = RawServer::start(vec![job(), job(), job()]).await.unwrap();
    let builder = Client::builder("one").base_url(server.url());
    let one = builder
        .rate_limit(&RateLimit::per_second(1))
        .build()
        .unwrap();
    let two = one.with_key("two").unwrap();
    let start = tokio::time::Instant::now();
    for client in [&one, &two, &one] {
        client.cloud_image_create(&create()).await.unwrap();
    }
    assert!(
        start.elapsed() >= Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
    let keys: Vec<bool> = server
        .requests()
        .iter()
        .map(|sent| sent.contains("apikey=two&"))
        .collect();
    assert_eq!(keys, [false, true, false]);
    let error = one.with_key("two\n").unwrap_err();
    assert!(error.is_config(), "{error}");
    assert!(!format!("{two:?}").contains("two"));
}

/// The rate limit is shared by clones, the connections by clients with other keys too.
#[tokio::test]
async fn a_clients_own_http_client_sends_with_our_headers_and_timeout() {
    let http = || {
        // The tests have no provider for the whole process.
        let tls = rustls::ClientConfig::builder_with_provider(std::sync::Arc::new(
            rustls::crypto::ring::default_provider(),
        ))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
        reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
    };
    let own = http()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let request = sent(|builder| builder.http_client(own.clone()).header("x-a", "1")).await;
    for line in [
        "accept: application/json",
        "x-a: 1",
        "user-agent: sitehost-api/",
    ] {
        assert!(
            request.contains(&format!("\r\n{line}")),
            "{line}: {request}"
        );
    }

    let server = RawServer::start(vec![Answer::silence("")]).await.unwrap();
    let builder = || Client::builder("key").base_url(server.url());
    let client = builder()
        .http_client(own.clone())
        .timeout(Duration::from_millis(50));
    let call = client.build().unwrap().cloud_image_create(&create()).await;
    assert!(call.unwrap_err().is_timeout());

    // A client that follows redirects does not go unnoticed.
    let target = RawServer::start(vec![job()]).await.unwrap();
    let location = format!("Location: {}/elsewhere\r\n", target.url());
    let redirect = Answer::reply(302, &location, "");
    let server = RawServer::start(vec![redirect]).await.unwrap();
    let follows = Client::builder("key")
        .base_url(server.url())
        .http_client(http().build().unwrap());
    let error = follows
        .build()
        .unwrap()
        .cloud_image_create(&create())
        .await
        .unwrap_err();
    assert!(
        error.is_redirect() && error.may_have_taken_effect(),
        "{error}"
    );

    for both in [
        builder().proxy("http://127.0.0.1:1"),
        builder().connect_timeout(Duration::from_secs(1)),
        builder().pool_idle_timeout(Duration::from_secs(1)),
        builder().root_certificate("x"),
    ] {
        let error = both.http_client(own.clone()).build().unwrap_err();
        assert!(
            error.is_config() && error.to_string().contains("HTTP client: "),
            "{error}"
        );
    }
}
