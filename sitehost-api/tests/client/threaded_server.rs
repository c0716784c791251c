//! A blocking HTTP server on loopback with a thread for each connection. It runs even while a test blocks tokio's runtime,
//! which [`RawServer`](crate::raw_server::RawServer) cannot.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use sitehost_api::{Client, ClientBuilder};

use crate::raw_server::is_complete;

pub struct ThreadedServer {
    pub address: String,
    connections: Arc<AtomicUsize>,
    /// The number of connections that the server has closed.
    pub closed: Arc<AtomicUsize>,
}

impl ThreadedServer {
    /// Starts a server that handles each connection with `handle`, in a thread of its own.
    pub fn start(handle: impl Fn(TcpStream) + Clone + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let closed = Arc::new(AtomicUsize::new(0));
        let counted = (Arc::clone(&connections), Arc::clone(&closed));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                counted.0.fetch_add(1, Ordering::SeqCst);
                let (handle, closed) = (handle.clone(), Arc::clone(&counted.1));
                // Ends the thread of a client that sends nothing.
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

    /// Starts a server that replies with `body`, sends no `Connection: close`, and still closes a connection once it has
    /// been idle for `idle`.
    pub fn closing_after(idle: Duration, body: &'static str) -> Self {
        Self::start(move |mut stream| {
            while read_request(&mut stream).is_some() {
                let length = body.len();
                let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}");
                if stream.write_all(reply.as_bytes()).is_err() || idle.is_zero() {
                    return;
                }
                // Not before the first request, which can take long on a busy machine.
                stream.set_read_timeout(Some(idle)).unwrap();
            }
        })
    }

    /// Returns a builder for a client of this server.
    pub fn client(&self) -> ClientBuilder {
        Client::builder("key").base_url(format!("http://{}", self.address))
    }

    /// Returns the number of connections that the server has accepted.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// Reads a request. Returns `None` if the connection ends or times out before it is complete.
pub fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut request = String::new();
    let mut buffer = [0; 4096];
    loop {
        let length = stream.read(&mut buffer).ok().filter(|length| *length > 0)?;
        request += &String::from_utf8_lossy(buffer.get(..length)?);
        if is_complete(&request) {
            return Some(request);
        }
    }
}
