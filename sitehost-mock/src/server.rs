//! Accepts connections, and passes each request on them to `api` or `routes`.

use std::sync::Arc;

use hyper::body::Incoming;
use hyper::{Method, Response};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::api::Api;
use crate::connection::{self, Closed};
use crate::cross_origin;
use crate::listener::Listener;
use crate::reply::Body;
use crate::request::Request;
use crate::routes;

async fn handle(api: &Api, request: hyper::Request<Incoming>) -> Result<Response<Body>, Closed> {
    if !api.settings.cross_origin {
        return reply(api, request).await;
    }
    let mut response = if request.method() == Method::OPTIONS {
        cross_origin::preflight()
    } else {
        reply(api, request).await?
    };
    cross_origin::allow(&mut response);
    Ok(response)
}

async fn reply(api: &Api, request: hyper::Request<Incoming>) -> Result<Response<Body>, Closed> {
    if routes::is_route(request.uri().path()) {
        let request = Request::read(request).await;
        return Ok(routes::handle(api, request).await.into_response());
    }
    let (method, path) = (request.method().as_str(), request.uri().path());
    let found = api.find(method, path);
    if api.cuts_before_reading(method, path, found.as_ref().ok().copied()) {
        return Err("cut before reading".into());
    }
    let request = Request::read(request).await;
    let reply = api
        .handle(request, found)
        .await
        .ok_or("cut after reading")?;
    if let Some(delay) = reply.delay {
        tokio::time::sleep(delay).await;
    }
    Ok(reply.into_response())
}

async fn serve_connection(stream: TcpStream, api: Arc<Api>) {
    connection::serve(stream, |request| handle(&api, request)).await;
}

/// Serves connections until the listener is closed, then closes them all.
pub(crate) async fn serve(listener: Arc<Listener>, api: Arc<Api>) {
    let mut connections = JoinSet::new();
    while let Some(accepted) = listener.accept().await {
        while connections.try_join_next().is_some() {}
        match accepted {
            Ok(stream) => {
                // Without TCP_NODELAY a small reply may wait for the client's acknowledgement. A failure only costs
                // speed.
                let _ = stream.set_nodelay(true);
                connections.spawn(serve_connection(stream, Arc::clone(&api)));
            }
            // The client closed the connection already, or the process has no file descriptor left. Both may pass.
            Err(_) => tokio::task::yield_now().await,
        }
    }
}
