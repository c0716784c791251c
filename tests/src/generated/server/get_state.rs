// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/get_state.json`

use sitehost_api::server::ServerGetState;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("server_get_state", Kind::Full, ServerGetState::new(1, "servername"))
        .await;
    visitor
        .visit("server_get_state", Kind::Minimal, ServerGetState::new(1, "servername"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_get_state",
            Kind::Chosen,
            ServerGetState::new(values.id("client_id"), values.text("name")),
        )
        .await;
}
