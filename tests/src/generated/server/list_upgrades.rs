// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_upgrades.json`

use sitehost_api::server::ServerListUpgrades;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_upgrades",
            Kind::Full,
            ServerListUpgrades::new(1, "servername"),
        )
        .await;
    visitor
        .visit(
            "server_list_upgrades",
            Kind::Minimal,
            ServerListUpgrades::new(1, "servername"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_upgrades",
            Kind::Chosen,
            ServerListUpgrades::new(values.id("client_id"), values.text("name")),
        )
        .await;
}
