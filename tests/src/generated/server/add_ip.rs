// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/add_ip.json`

use sitehost_api::server::ServerAddIp;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("server_add_ip", Kind::Full, ServerAddIp::new(1, "servername", "4"))
        .await;
    visitor
        .visit("server_add_ip", Kind::Minimal, ServerAddIp::new(1, "servername", "4"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_add_ip",
            Kind::Chosen,
            ServerAddIp::new(
                values.id("client_id"),
                values.text("name"),
                values.text("param"),
            ),
        )
        .await;
}
