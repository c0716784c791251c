//! An HTTP server on loopback that answers with fixed bytes, each connection with the next answer. It ends after a while,
//! so that a client which waits for it ends too.

use std::io;
use std::sync::Arc;

use sitehost_api::Client;
use sitehost_test_limits::{EXCHANGE, PROGRAM, within};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// What the server does with one connection, after it has read the request.
pub struct Answer {
    bytes: Vec<u8>,
    /// Whether the connection stays open afterwards.
    hold: bool,
}

impl Answer {
    /// Sends the reply of a call that succeeded, with this `return`.
    pub fn success(returned: serde_json::Value) -> Self {
        let envelope =
            serde_json::json!({ "return": returned, "msg": "Successful", "status": true });
        Self::reply(200, "", envelope.to_string())
    }

    /// Sends a whole reply.
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
            hold: false,
        }
    }

    /// Sends these bytes and then nothing more.
    pub fn silence(bytes: &str) -> Self {
        Self {
            bytes: bytes.into(),
            hold: true,
        }
    }
}

pub struct RawServer {
    url: String,
    requests: watch::Receiver<Vec<String>>,
}

impl RawServer {
    /// Starts a server that gives these answers, one a connection, and then none.
    pub async fn start(answers: Vec<Answer>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let (sender, requests) = watch::channel(Vec::new());
        tokio::spawn(within(PROGRAM, serve(listener, answers, Arc::new(sender))));
        Ok(Self { url, requests })
    }

    /// A base URL where nobody listens.
    pub async fn unused_address() -> io::Result<String> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        Ok(format!("http://{}", listener.local_addr()?))
    }

    /// A client of this server.
    pub fn client(&self) -> Client {
        Client::builder("key").base_url(self.url()).build().unwrap()
    }

    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// The requests so far, heads and bodies, with the names of headers in lower case.
    pub fn requests(&self) -> Vec<String> {
        self.requests.borrow().clone()
    }

    /// Waits until that many requests are here.
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
    if answer.hold {
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
        let Some((head, body)) = request.split_once("\r\n\r\n") else {
            continue;
        };
        let expected = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let expected = expected.and_then(|length| length.parse().ok()).unwrap_or(0);
        if body.len() >= expected {
            return Ok(request);
        }
    }
}
