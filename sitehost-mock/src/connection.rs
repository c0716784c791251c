//! Serves one connection. hyper speaks HTTP/1.1 on it, and `gate` lets through only what hyper can read. What the gate
//! stops gets an answer that says what is wrong; hyper itself would answer with an empty body, or not at all.

mod gate;
mod head;
mod mistake;

use std::error::Error;
use std::time::Duration;

use hyper::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use self::gate::Gate;
use crate::reply::Body;

/// How long the mock reads on after it has answered a mistake. A connection that is closed while the client sends is
/// reset, and the client may lose the answer. One second is plenty on loopback.
const LINGER: Duration = Duration::from_secs(1);

/// The reason for closing a connection without a reply to its last request.
pub(crate) type Closed = Box<dyn Error + Send + Sync>;

/// Serves the requests of a connection until it is closed.
pub(crate) async fn serve<F>(stream: TcpStream, handle: impl Fn(hyper::Request<Incoming>) -> F)
where
    F: Future<Output = Result<Response<Body>, Closed>>,
{
    let mut gate = Gate::new(stream);
    // An error means that a fault closes the connection, or that the client closed it. Neither needs handling.
    //
    // A client may close its half of the connection once it has sent a request, and still gets the reply.
    let _ = http1::Builder::new()
        .half_close(true)
        .serve_connection(TokioIo::new(&mut gate), service_fn(handle))
        .await;
    let (mut stream, mistake) = gate.into_parts();
    if let Some(mistake) = mistake {
        // The client may have gone already.
        let _ = stream.write_all(&mistake.answer()).await;
        let _ = stream.shutdown().await;
        let _ = timeout(LINGER, read_to_end(&mut stream)).await;
    }
}

/// Reads and drops everything until the client closes the connection.
async fn read_to_end(stream: &mut TcpStream) {
    let mut dropped = [0; 4096];
    while stream.read(&mut dropped).await.is_ok_and(|read| read > 0) {}
}
