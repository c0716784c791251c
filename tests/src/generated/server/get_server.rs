// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/server/get_server.json`

use sitehost_api::server::ServerGetServer;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("server_get_server", Kind::Full, ServerGetServer::new(1, "servername"))
        .await;
    visitor
        .visit("server_get_server", Kind::Minimal, ServerGetServer::new(1, "servername"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_get_server",
            Kind::Chosen,
            ServerGetServer::new(values.id("client_id"), values.text("name")),
        )
        .await;
}
