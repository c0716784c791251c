// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/get.json`

use sitehost_api::server::firewall::ServerFirewallGet;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_get",
            Kind::Full,
            ServerFirewallGet::new(1, "servername"),
        )
        .await;
    visitor
        .visit(
            "server_firewall_get",
            Kind::Minimal,
            ServerFirewallGet::new(1, "servername"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_get",
            Kind::Chosen,
            ServerFirewallGet::new(values.id("client_id"), values.text("server")),
        )
        .await;
}
