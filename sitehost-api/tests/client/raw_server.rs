//! An HTTP server on loopback that replies with fixed bytes. Each connection gets the next answer of a list.
//!
//! The server stops after a time limit, so a client that waits for it fails instead of blocking the tests.

use std::io;
use std::sync::Arc;

use sitehost_api::Client;
use sitehost_test_limits::{EXCHANGE, PROGRAM, within};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// What the server does with one connection after it has read the request.
pub struct Answer {
    bytes: Vec<u8>,
    /// Whether the connection is kept open after the bytes.
    keep_open: bool,
}

impl Answer {
    /// Sends the reply of a successful call with this `return`, and closes the connection.
    pub fn success(returned: serde_json::Value) -> Self {
        let envelope =
            serde_json::json!({ "return": returned, "msg": "Successful", "status": true });
        Self::reply(200, "", envelope.to_string())
    }

    /// Sends a complete HTTP reply and closes the connection.
    pub fn reply(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Self {
        let (body, length) = (body.as_ref(), body.as_ref().len());
        let head = format!(
            "HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        Self::bytes([head.as_bytes(), body].concat())
    }

    /// Sends these bytes and closes the connection.
    pub fn bytes(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: bytes.into(),
            keep_open: false,
        }
    }

    /// Sends these bytes and then nothing, without closing the connection.
    pub fn silence(bytes: &str) -> Self {
        Self {
            bytes: bytes.into(),
            keep_open: true,
        }
    }
}

pub struct RawServer {
    url: String,
    requests: watch::Receiver<Vec<String>>,
}

impl RawServer {
    /// Starts a server that gives one of these answers to each connection. It closes any further connection.
    pub async fn start(answers: Vec<Answer>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let (sender, requests) = watch::channel(Vec::new());
        tokio::spawn(within(PROGRAM, serve(listener, answers, Arc::new(sender))));
        Ok(Self { url, requests })
    }

    /// Returns a base URL that refuses connections.
    pub async fn unused_address() -> io::Result<String> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        Ok(format!("http://{}", listener.local_addr()?))
    }

    /// Returns a client of this server.
    pub fn client(&self) -> Client {
        Client::builder("key").base_url(self.url()).build().unwrap()
    }

    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Returns the requests received so far: heads and bodies, with header names in lower case as the client sends them.
    pub fn requests(&self) -> Vec<String> {
        self.requests.borrow().clone()
    }

    /// Waits until the server has received `count` requests.
    pub async fn wait_for_requests(&self, count: usize) {
        let mut requests = self.requests.clone();
        let arrived = requests.wait_for(|requests| requests.len() >= count);
        within(EXCHANGE, arrived).await.unwrap();
    }
}

async fn serve(
    listener: TcpListener,
    answers: Vec<Answer>,
    requests: Arc<watch::Sender<Vec<String>>>,
) {
    let mut answers = answers.into_iter();
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let answer = answers.next().unwrap_or(Answer::bytes(""));
        connections.spawn(respond(stream, answer, Arc::clone(&requests)));
    }
}

async fn respond(
    mut stream: TcpStream,
    answer: Answer,
    requests: Arc<watch::Sender<Vec<String>>>,
) -> io::Result<()> {
    let request = read_request(&mut stream).await?;
    requests.send_modify(|requests| requests.push(request));
    stream.write_all(&answer.bytes).await?;
    if answer.keep_open {
        std::future::pending::<()>().await;
    }
    stream.shutdown().await
}

async fn read_request(stream: &mut TcpStream) -> io::Result<String> {
    let mut request = String::new();
    let mut buffer = [0; 4096];
    loop {
        let length = stream.read(&mut buffer).await?;
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        request += &String::from_utf8_lossy(&buffer[..length]);
        if is_complete(&request) {
            return Ok(request);
        }
    }
}

/// Whether `request` is a complete HTTP request: its head, and a body of `content-length` bytes.
pub fn is_complete(request: &str) -> bool {
    let Some((head, body)) = request.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.and_then(|length| length.parse().ok()).unwrap_or(0)
}
