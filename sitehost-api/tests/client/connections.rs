//! Connections: which are reused, and what a connection that is closed, or cannot be opened, means for a call.

use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder, Error, RawRequest};

use crate::raw_server::{Answer, RawServer};
use crate::threaded_server::{ThreadedServer, read_request};

const SUCCESS: &str = r#"{"return": {"job_id": 1}, "status": true}"#;
const MILLISECOND: Duration = Duration::from_millis(1);

fn create() -> CloudImageCreate {
    CloudImageCreate::new(1, "My Custom Image")
}

fn get() -> RawRequest {
    RawRequest::get("/1.0/x/get.json")
}

const CALLS: usize = 30;

/// Sends creates, and blocks the thread after each one until the server has closed the connection. Returns how many creates
/// were lost.
async fn lost(client: Client, closed: Arc<AtomicUsize>) -> usize {
    let mut lost = 0;
    for _ in 0..CALLS {
        let before = closed.load(Ordering::SeqCst);
        if let Err(error) = client.cloud_image_create(&create()).await {
            assert!(error.is_connection_lost(), "{error}");
            lost += 1;
            continue;
        }
        for _ in 0..3000 {
            if closed.load(Ordering::SeqCst) > before {
                break;
            }
            thread::sleep(10 * MILLISECOND);
        }
        thread::sleep(MILLISECOND);
    }
    lost
}

#[test]
fn no_create_is_sent_on_a_connection_closed_by_the_server() {
    let one_thread = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
    };
    let one_worker = || {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
    };
    for idle in [Duration::ZERO, 20 * MILLISECOND] {
        let server = ThreadedServer::closing_after(idle, SUCCESS);
        let creates = || lost(server.client().build().unwrap(), Arc::clone(&server.closed));
        let runtime = one_thread().unwrap();
        let lost = [
            runtime.block_on(creates()),
            runtime.block_on(runtime.spawn(creates())).unwrap(),
        ];
        assert_eq!(lost, [0; 2], "{idle:?}");
        let runtime = one_worker().unwrap();
        let lost = [
            runtime.block_on(creates()),
            runtime.block_on(runtime.spawn(creates())).unwrap(),
        ];
        assert_eq!(lost, [0; 2], "{idle:?}");
        assert_eq!(server.connections(), 4 * CALLS);
    }
}

#[tokio::test]
async fn a_get_is_retried_after_a_lost_connection() {
    let answers = vec![Answer::bytes(""), Answer::reply(200, "", SUCCESS)];
    let server = RawServer::start(answers).await.unwrap();
    server.client().send(&get()).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn an_idle_connection_is_closed_after_four_seconds_or_the_configured_time() {
    let server = ThreadedServer::closing_after(Duration::from_secs(30), SUCCESS);
    for (idle, pauses) in [(None, [3000, 5000]), (Some(20), [18, 22])] {
        let before = server.connections();
        let client = match idle {
            Some(seconds) => server
                .client()
                .pool_idle_timeout(Duration::from_secs(seconds)),
            None => server.client(),
        };
        let client = client.build().unwrap();
        client.send(&get()).await.unwrap();
        let unit = if idle.is_some() { 1000 } else { 1 };
        for (pause, connections) in pauses.into_iter().zip([1, 2]) {
            tokio::time::pause();
            tokio::time::advance(pause * unit * MILLISECOND).await;
            tokio::time::resume();
            client.send(&get()).await.unwrap();
            assert_eq!(
                server.connections() - before,
                connections,
                "{idle:?} {pause}"
            );
        }
    }
}

/// Makes a POST and a GET to a silent server, with a call timeout shorter than the connect timeout. Returns their errors.
async fn timed_out(builder: ClientBuilder) -> [Error; 2] {
    let client = builder
        .timeout(200 * MILLISECOND)
        .connect_timeout(Duration::from_secs(30))
        .max_attempts(1)
        .build()
        .unwrap();
    let post = client.cloud_image_create(&create()).await.unwrap_err();
    [post, client.send(&get()).await.unwrap_err()]
}

#[tokio::test]
async fn a_timeout_while_connecting_means_that_a_call_had_no_effect() {
    // It accepts connections and never replies, neither to a TLS handshake nor as a proxy.
    let silent = ThreadedServer::start(|mut stream| _ = stream.read_to_end(&mut Vec::new()));
    let url = format!("https://{}", silent.address);
    let proxy = format!("http://{}", silent.address);
    for builder in [
        Client::builder("key").base_url(url),
        Client::builder("key")
            .base_url("https://api.example.nz")
            .proxy(proxy),
    ] {
        let [post, get] = timed_out(builder).await;
        assert!(post.is_connect() && !post.may_have_taken_effect(), "{post}");
        // Either timeout may end a GET, which never takes effect.
        assert!(get.is_connect() || get.is_timeout(), "{get}");
    }
}

#[tokio::test]
async fn a_timeout_after_a_post_was_sent_means_that_it_may_have_taken_effect() {
    let silent = ThreadedServer::start(|mut stream| _ = stream.read_to_end(&mut Vec::new()));
    let [post, get] = timed_out(silent.client()).await;
    assert!(post.is_timeout() && post.may_have_taken_effect(), "{post}");
    assert!(get.is_timeout() && !get.may_have_taken_effect(), "{get}");
}

/// The pooled connection belongs to a runtime that no thread runs, so the request is never sent.
#[test]
fn a_create_on_a_connection_of_a_stalled_runtime_has_no_effect() {
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
    };
    let server = ThreadedServer::closing_after(Duration::from_secs(30), SUCCESS);
    let builder = server.client().timeout(300 * MILLISECOND).max_attempts(1);
    let client = builder.build().unwrap();
    let stalled = runtime();
    stalled
        .block_on(client.cloud_image_create(&create()))
        .unwrap();
    let error = runtime()
        .block_on(client.cloud_image_create(&create()))
        .unwrap_err();
    assert!(
        error.is_connect() && !error.may_have_taken_effect(),
        "{error}"
    );
    drop(stalled);
    runtime()
        .block_on(client.cloud_image_create(&create()))
        .unwrap();
}

#[tokio::test]
async fn a_proxy_that_requires_a_password_is_not_retried() {
    for (status, connections) in [
        ("407 Proxy Authentication Required", 1),
        ("502 Bad Gateway", 4),
    ] {
        let proxy = ThreadedServer::start(move |mut stream| {
            if read_request(&mut stream).is_some() {
                _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
            }
        });
        let client = Client::builder("key")
            .base_url("https://api.example.nz")
            .proxy(format!("http://{}", proxy.address))
            .retry_back_off(MILLISECOND, MILLISECOND)
            .build()
            .unwrap();
        let error = client.cloud_image_create(&create()).await.unwrap_err();
        assert!(
            error.is_connect() && !error.may_have_taken_effect(),
            "{error}"
        );
        assert_eq!(proxy.connections(), connections, "{status}");
        let is_reported = error.to_string().contains("proxy authorization required");
        assert_eq!(is_reported, connections == 1, "{error}");
    }
}

/// The resolver refuses a label of 64 letters, so the test needs no name server. Over HTTPS, TLS refuses it first.
#[tokio::test]
async fn a_host_name_that_does_not_resolve_is_not_retried() {
    // Longer than the time limit of the call below, so a single back-off exceeds it.
    const PAUSE: Duration = Duration::from_secs(120);
    let host = "x".repeat(64);
    for (scheme, text) in [("http", "lookup"), ("https", "invalid dns name")] {
        let client = Client::builder("key")
            .base_url(format!("{scheme}://{host}.invalid"))
            .danger_allow_plain_http(true)
            .retry_back_off(PAUSE, PAUSE)
            .build()
            .unwrap();
        let request = create();
        let call = tokio::time::timeout(PAUSE / 2, client.cloud_image_create(&request));
        let error = call.await.unwrap().unwrap_err();
        assert!(
            error.is_connect() && !error.may_have_taken_effect(),
            "{error}"
        );
        assert!(error.to_string().contains(text), "{error}");
    }
}

#[tokio::test]
async fn an_error_status_of_a_proxy_is_retried_for_a_get_only() {
    for status in [502, 503, 504, 520, 521, 522, 523, 524] {
        let answers = || {
            vec![
                Answer::reply(status, "", "<html>"),
                Answer::reply(200, "", SUCCESS),
            ]
        };
        let server = RawServer::start(answers()).await.unwrap();
        server.client().send(&get()).await.unwrap();
        assert_eq!(server.requests().len(), 2, "{status}");

        let server = RawServer::start(answers()).await.unwrap();
        let error = server
            .client()
            .cloud_image_create(&create())
            .await
            .unwrap_err();
        assert!(
            error.is_decode() && error.may_have_taken_effect(),
            "{error}"
        );
        assert_eq!(server.requests().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn an_unrequested_compression_is_reported_with_its_coding() {
    let gzip = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xab];
    for (headers, body, coding) in [
        ("Content-Encoding: gzip\r\n", &gzip[..], "gzip"),
        ("", &gzip[..], "gzip"),
        ("Content-Encoding: identity\r\n", &gzip[..], "gzip"),
        ("Content-Encoding: br\r\n", &[0x8b, 2, 0x80][..], "br"),
        ("", &[0x28, 0xb5, 0x2f, 0xfd, 4][..], "zstd"),
        (
            "Content-Type: application/json\r\n",
            &[0x78, 0x9c, 3][..],
            "deflate",
        ),
    ] {
        let answer = Answer::reply(200, headers, body);
        let server = RawServer::start(vec![answer]).await.unwrap();
        let error = server
            .client()
            .cloud_image_create(&create())
            .await
            .unwrap_err();
        assert!(
            error.is_decode() && error.may_have_taken_effect(),
            "{error}"
        );
        let expected = format!("it is compressed with {coding}, which the client did not ask for");
        assert!(error.to_string().contains(&expected), "{error}");
        assert_eq!(error.status(), Some(200));
    }
    for headers in [
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: identity\r\n",
    ] {
        let answer = Answer::reply(200, headers, SUCCESS);
        let server = RawServer::start(vec![answer]).await.unwrap();
        server.client().cloud_image_create(&create()).await.unwrap();
    }
}

#[tokio::test]
async fn a_reply_with_many_headers_is_read() {
    for count in [120, 250] {
        let headers: String = (0..count)
            .map(|n| format!("X-Header-{n}: {n}\r\n"))
            .collect();
        let answer = Answer::reply(200, &headers, SUCCESS);
        let server = RawServer::start(vec![answer]).await.unwrap();
        server.client().cloud_image_create(&create()).await.unwrap();
    }
}

/// `0.0.0.0` reaches this machine but is not a loopback address.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn plain_http_to_a_host_other_than_loopback_must_be_allowed() {
    let server = RawServer::start(vec![Answer::reply(200, "", SUCCESS)])
        .await
        .unwrap();
    let url = server.url().replace("127.0.0.1", "0.0.0.0");
    let builder = || Client::builder("key").base_url(&url);
    assert!(builder().build().unwrap_err().is_config());
    let client = builder().danger_allow_plain_http(true).build().unwrap();
    client.cloud_image_create(&create()).await.unwrap();
}
