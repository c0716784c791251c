//! A minimal HTTP client that sends bytes as they are, so that tests can send malformed requests. Each exchange has a
//! time limit.

use std::io;

use serde_json::Value;
use sitehost_test_limits::{EXCHANGE, within};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

pub const URLENCODED: &str = "application/x-www-form-urlencoded";
pub const MULTIPART: &str = "multipart/form-data; boundary=LINE";

pub struct Reply {
    pub status: String,
    pub content_type: String,
    pub location: String,
    pub body: String,
}

impl Reply {
    /// Returns the `msg` of a refusal. Panics if any part of the reply differs from a refusal.
    pub fn refusal(&self) -> String {
        assert_eq!(
            (self.status.as_str(), self.content_type.as_str()),
            ("HTTP/1.1 200 OK", "application/json")
        );
        let body: Value = serde_json::from_str(&self.body).unwrap();
        assert_eq!(body["status"], false, "{body}");
        assert_eq!(body.as_object().unwrap().len(), 2, "{body}");
        body["msg"].as_str().unwrap().to_owned()
    }
}

pub struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    pub async fn open(url: &str) -> Self {
        let address = url.strip_prefix("http://").unwrap();
        let stream = within(EXCHANGE, TcpStream::connect(address)).await.unwrap();
        Self {
            stream: BufReader::new(stream),
        }
    }

    /// Sends the bytes and reads one reply. Keeps the connection open.
    pub async fn send(&mut self, request: &[u8]) -> Reply {
        within(EXCHANGE, self.exchange(request)).await
    }

    /// Sends the bytes and reads until the mock closes the connection.
    ///
    /// # Errors
    ///
    /// The connection was reset.
    pub async fn send_and_read_to_end(&mut self, request: &[u8]) -> io::Result<Vec<u8>> {
        within(EXCHANGE, async {
            self.stream.write_all(request).await?;
            let mut bytes = Vec::new();
            self.stream.read_to_end(&mut bytes).await?;
            Ok(bytes)
        })
        .await
    }

    /// Sends the bytes, closes the sending half of the connection, and reads until the mock closes the other.
    ///
    /// # Errors
    ///
    /// The connection was reset.
    pub async fn send_and_close(&mut self, request: &[u8]) -> io::Result<Vec<u8>> {
        within(EXCHANGE, async {
            // The mock may answer and close before it has read all.
            let _ = self.stream.write_all(request).await;
            let _ = self.stream.shutdown().await;
            let mut bytes = Vec::new();
            self.stream.read_to_end(&mut bytes).await?;
            Ok(bytes)
        })
        .await
    }

    async fn exchange(&mut self, request: &[u8]) -> Reply {
        self.stream.write_all(request).await.unwrap();
        let status = self.line().await;
        let (mut content_type, mut location, mut length) = (String::new(), String::new(), None);
        loop {
            let line = self.line().await;
            let Some((name, value)) = line.split_once(": ") else {
                break;
            };
            match name {
                "content-type" => content_type = value.to_owned(),
                "location" => location = value.to_owned(),
                "content-length" => length = Some(value.parse().unwrap()),
                _ => {}
            }
        }
        let mut body = vec![0; length.unwrap()];
        self.stream.read_exact(&mut body).await.unwrap();
        Reply {
            status,
            content_type,
            location,
            body: String::from_utf8(body).unwrap(),
        }
    }

    async fn line(&mut self) -> String {
        let mut line = String::new();
        self.stream.read_line(&mut line).await.unwrap();
        assert!(line.ends_with("\r\n"), "the reply is truncated: {line:?}");
        line.trim_end().to_owned()
    }
}

/// Sends one request on a new connection.
pub async fn send(url: &str, request: &[u8]) -> Reply {
    Connection::open(url).await.send(request).await
}

/// Sends one request on a new connection and reads until the mock closes it.
///
/// # Errors
///
/// The connection was reset.
pub async fn send_and_read_to_end(url: &str, request: &[u8]) -> io::Result<Vec<u8>> {
    Connection::open(url)
        .await
        .send_and_read_to_end(request)
        .await
}

pub fn get(target: &str) -> Vec<u8> {
    format!("GET {target} HTTP/1.1\r\nhost: mock\r\n\r\n").into_bytes()
}

pub fn post(target: &str, content_type: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = body.len();
    let head = format!(
        "POST {target} HTTP/1.1\r\nhost: mock\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

/// Encodes the pairs with every byte escaped.
pub fn urlencoded(pairs: &[(&str, &str)]) -> String {
    let escape = |text: &str| {
        text.bytes()
            .map(|byte| format!("%{byte:02X}"))
            .collect::<String>()
    };
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect();
    pairs.join("&")
}

/// Encodes the pairs as a body for [`MULTIPART`].
pub fn multipart(pairs: &[(&str, &str)]) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--LINE\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    pairs.iter().map(part).collect::<String>() + "--LINE--\r\n"
}
