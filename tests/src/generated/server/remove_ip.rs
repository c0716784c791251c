// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/remove_ip.json`

use sitehost_api::server::ServerRemoveIp;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_remove_ip",
            Kind::Full,
            ServerRemoveIp::new(1, "servername", "203.0.113.10"),
        )
        .await;
    visitor
        .visit(
            "server_remove_ip",
            Kind::Minimal,
            ServerRemoveIp::new(1, "servername", "203.0.113.10"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_remove_ip",
            Kind::Chosen,
            ServerRemoveIp::new(
                values.id("client_id"),
                values.text("name"),
                values.text("address"),
            ),
        )
        .await;
}
