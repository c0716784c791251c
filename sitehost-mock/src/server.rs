//! Accepts connections and talks HTTP/1.1 on them.

use std::error::Error;
use std::sync::Arc;

use hyper::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::api::Api;
use crate::listener::Listener;
use crate::push_route;
use crate::reply::Body;
use crate::request::Request;

/// Why a connection is closed without an answer to its last request.
type Closed = Box<dyn Error + Send + Sync>;

async fn answer(api: &Api, request: hyper::Request<Incoming>) -> Result<Response<Body>, Closed> {
    if request.uri().path() == push_route::PATH {
        let request = Request::read(request).await?;
        return Ok(push_route::answer(api, request).await.into_response());
    }
    if api.cuts_before_reading(request.method().as_str(), request.uri().path()) {
        return Err("cut before reading".into());
    }
    let request = Request::read(request).await?;
    let reply = api.handle(request).await.ok_or("cut after reading")?;
    if let Some(delay) = reply.delay {
        tokio::time::sleep(delay).await;
    }
    Ok(reply.into_response())
}

async fn serve_connection(stream: TcpStream, api: Arc<Api>) {
    let service = service_fn(|request| answer(&api, request));
    // Either the connection is to be closed, or it failed at the client's end: it went away, or it does not speak HTTP.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

/// Runs until the listener is closed. The connections end with it.
pub(crate) async fn serve(listener: Arc<Listener>, api: Arc<Api>) {
    let mut connections = JoinSet::new();
    while let Some(accepted) = listener.accept().await {
        while connections.try_join_next().is_some() {}
        match accepted {
            Ok(stream) => {
                // Only for speed; without it small replies may wait for the client's acknowledgement.
                let _ = stream.set_nodelay(true);
                connections.spawn(serve_connection(stream, Arc::clone(&api)));
            }
            // The connection is gone already, or the process has no file descriptor left; either may pass.
            Err(_) => tokio::task::yield_now().await,
        }
    }
}
