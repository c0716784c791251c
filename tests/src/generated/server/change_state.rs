// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/change_state.json`

use sitehost_api::server::ServerChangeState;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_change_state",
            Kind::Full,
            ServerChangeState::new(1, "servername", "power_off"),
        )
        .await;
    visitor
        .visit(
            "server_change_state",
            Kind::Minimal,
            ServerChangeState::new(1, "servername", "power_off"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_change_state",
            Kind::Chosen,
            ServerChangeState::new(
                values.id("client_id"),
                values.text("name"),
                values.text("state"),
            ),
        )
        .await;
}
