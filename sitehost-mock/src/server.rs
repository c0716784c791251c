//! Accepts connections and talks HTTP/1.1 on them.

use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::api::Api;
use crate::listener::Listener;
use crate::request::Request;

async fn serve_connection(stream: TcpStream, api: Arc<Api>) {
    let service = service_fn(|request| async {
        let request = Request::read(request).await?;
        Ok::<_, hyper::Error>(api.handle(request).await.into_response())
    });
    // What fails here is the client's end of the connection: it went away, or it does not speak HTTP.
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
