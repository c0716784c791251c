//! A minimal HTTP server for benches. It sends the documented reply to every request and runs in a thread of its own.

#![allow(clippy::expect_used, dead_code)] // Each bench uses only one of `start` and `start_tls`.

use std::convert::Infallible;
use std::net::{SocketAddr, TcpListener};

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;

const REPLY: &str =
    r#"{"return":{"job_id":"3433562"},"msg":"Successful","status":true,"time":29.92}"#;

async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let _ = request.into_body().collect().await;
    Ok(Response::new(Full::new(Bytes::from_static(
        REPLY.as_bytes(),
    ))))
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin) {
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service_fn(answer))
        .await;
}

/// Starts a server that passes each connection to `serve`.
fn start_with<F: Future<Output = ()> + Send + 'static>(
    serve: impl Fn(TcpStream) -> F + Send + 'static,
) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener
        .set_nonblocking(true)
        .expect("a socket that does not block");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                tokio::spawn(serve(stream));
            }
        });
    });
    address
}

/// Starts a plain HTTP server, and returns its base URL.
pub fn start() -> String {
    format!("http://{}", start_with(serve))
}

/// Starts an HTTPS server, and returns its address.
pub fn start_tls(acceptor: TlsAcceptor) -> SocketAddr {
    start_with(move |stream| {
        let accepted = acceptor.accept(stream);
        async move {
            if let Ok(stream) = accepted.await {
                serve(stream).await;
            }
        }
    })
}
