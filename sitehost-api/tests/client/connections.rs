//! Connections: those that the server closed, those that never come about, and what their failure means for a call.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder, Error, RawRequest};

use crate::raw_server::{Answer, RawServer};

const SUCCESS: &str = r#"{"return": {"job_id": 1}, "status": true}"#;
const MILLISECOND: Duration = Duration::from_millis(1);

fn create() -> CloudImageCreate {
    CloudImageCreate::new(1, "My Custom Image")
}

fn get() -> RawRequest {
    RawRequest::get("/1.0/x/get.json")
}

/// A server with threads of its own, so that it goes on while a test blocks the runtime.
struct Threaded {
    address: String,
    connections: Arc<AtomicUsize>,
    /// How many of them the server is through with.
    closed: Arc<AtomicUsize>,
}

impl Threaded {
    fn start(handle: impl Fn(TcpStream) + Clone + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let closed = Arc::new(AtomicUsize::new(0));
        let counted = (Arc::clone(&connections), Arc::clone(&closed));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                counted.0.fetch_add(1, Ordering::SeqCst);
                let (handle, closed) = (handle.clone(), Arc::clone(&counted.1));
                // The limit ends a thread whose client stays silent.
                stream
                    .set_read_timeout(Some(Duration::from_secs(30)))
                    .unwrap();
                thread::spawn(move || {
                    handle(stream);
                    closed.fetch_add(1, Ordering::SeqCst);
                });
            }
        });
        Self {
            address,
            connections,
            closed,
        }
    }

    /// One that answers, says nothing of closing, and closes the connection after it was idle for `idle`.
    fn that_closes_after(idle: Duration) -> Self {
        Self::start(move |mut stream| {
            if idle > Duration::ZERO {
                stream.set_read_timeout(Some(idle)).unwrap();
            }
            while read_request(&mut stream).is_some() {
                let length = SUCCESS.len();
                let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{SUCCESS}");
                if stream.write_all(reply.as_bytes()).is_err() || idle.is_zero() {
                    return;
                }
            }
        })
    }

    fn client(&self) -> ClientBuilder {
        Client::builder("key").base_url(format!("http://{}", self.address))
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// Reads a request whose body, if there is one, comes with its head or right after it.
fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut request = String::new();
    let mut buffer = [0; 4096];
    loop {
        let length = stream.read(&mut buffer).ok().filter(|length| *length > 0)?;
        request += &String::from_utf8_lossy(buffer.get(..length)?);
        let Some((head, body)) = request.split_once("\r\n\r\n") else {
            continue;
        };
        let expected = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        if body.len() >= expected.and_then(|length| length.parse().ok()).unwrap_or(0) {
            return Some(request);
        }
    }
}

const CALLS: usize = 30;

/// Sends creates, and blocks the thread after each until the server has closed its connection. How many were lost.
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
fn no_create_is_sent_on_a_connection_that_the_server_has_closed() {
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
        let server = Threaded::that_closes_after(idle);
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
async fn a_get_whose_connection_is_lost_is_sent_again() {
    let answers = vec![Answer::bytes(""), Answer::reply(200, "", SUCCESS)];
    let server = RawServer::start(answers).await.unwrap();
    server.client().send(&get()).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_connection_that_is_not_used_for_four_seconds_is_dropped() {
    let server = Threaded::that_closes_after(Duration::from_secs(30));
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

/// A call that is not sent, with a timeout that is shorter than the one for connecting.
async fn not_connected(builder: ClientBuilder) -> [Error; 2] {
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
async fn time_that_is_spent_connecting_has_no_effect() {
    // Accepts, and never takes part in a handshake; as a proxy it never answers.
    let silent = Threaded::start(|mut stream| _ = stream.read_to_end(&mut Vec::new()));
    let url = format!("https://{}", silent.address);
    let proxy = format!("http://{}", silent.address);
    for builder in [
        Client::builder("key").base_url(url),
        Client::builder("key")
            .base_url("https://api.example.nz")
            .proxy(proxy),
    ] {
        let [post, get] = not_connected(builder).await;
        assert!(post.is_connect() && !post.may_have_taken_effect(), "{post}");
        // Which of its two timeouts ends a GET makes no difference to it.
        assert!(get.is_connect() || get.is_timeout(), "{get}");
    }
}

/// A call that was sent and not answered has another meaning.
#[tokio::test]
async fn time_that_is_spent_after_the_request_was_sent_may_have_an_effect() {
    let silent = Threaded::start(|mut stream| _ = stream.read_to_end(&mut Vec::new()));
    let [post, get] = not_connected(silent.client()).await;
    assert!(post.is_timeout() && post.may_have_taken_effect(), "{post}");
    assert!(get.is_timeout() && !get.may_have_taken_effect(), "{get}");
}

/// The connection in the pool belongs to a runtime that nobody runs, so that the request is never sent.
#[test]
fn a_create_that_waits_for_an_idle_runtime_has_no_effect() {
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
    };
    let server = Threaded::that_closes_after(Duration::from_secs(30));
    let builder = server.client().timeout(300 * MILLISECOND).max_attempts(1);
    let client = builder.build().unwrap();
    let idle = runtime();
    idle.block_on(client.cloud_image_create(&create())).unwrap();
    let error = runtime()
        .block_on(client.cloud_image_create(&create()))
        .unwrap_err();
    assert!(
        error.is_connect() && !error.may_have_taken_effect(),
        "{error}"
    );
    drop(idle);
    runtime()
        .block_on(client.cloud_image_create(&create()))
        .unwrap();
}

#[tokio::test]
async fn a_proxy_that_wants_a_password_is_asked_once() {
    for (status, connections) in [
        ("407 Proxy Authentication Required", 1),
        ("502 Bad Gateway", 4),
    ] {
        let proxy = Threaded::start(move |mut stream| {
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
        let says_so = error.to_string().contains("proxy authorization required");
        assert_eq!(says_so, connections == 1, "{error}");
    }
}

/// The resolver itself refuses a label of 64 letters, so that no name server is needed. TLS does so before it.
#[tokio::test]
async fn a_name_that_does_not_exist_is_looked_up_once() {
    // Longer than the test may take, so that one pause shows.
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
async fn statuses_of_proxies_count_like_those_of_gateways() {
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
async fn a_reply_that_is_compressed_unasked_is_named_as_such() {
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

/// `0.0.0.0` is no loopback address, and reaches this machine all the same.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn plain_http_to_another_host_has_to_be_allowed() {
    let server = RawServer::start(vec![Answer::reply(200, "", SUCCESS)])
        .await
        .unwrap();
    let url = server.url().replace("127.0.0.1", "0.0.0.0");
    let builder = || Client::builder("key").base_url(&url);
    assert!(builder().build().unwrap_err().is_config());
    let client = builder().danger_allow_plain_http(true).build().unwrap();
    client.cloud_image_create(&create()).await.unwrap();
}
