// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_ips.json`

use sitehost_api::server::ServerListIps;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("server_list_ips", Kind::Full, ServerListIps::new(1, "AKLCITY")).await;
    visitor
        .visit("server_list_ips", Kind::Minimal, ServerListIps::new(1, "AKLCITY"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_ips",
            Kind::Chosen,
            ServerListIps::new(values.id("client_id"), values.text("location")),
        )
        .await;
}
