// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/server/upgrade_plan.json`

use sitehost_api::server::ServerUpgradePlan;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_upgrade_plan",
            Kind::Full,
            ServerUpgradePlan::new(1, "servername", "XENPRO"),
        )
        .await;
    visitor
        .visit(
            "server_upgrade_plan",
            Kind::Minimal,
            ServerUpgradePlan::new(1, "servername", "XENPRO"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_upgrade_plan",
            Kind::Chosen,
            ServerUpgradePlan::new(
                values.id("client_id"),
                values.text("name"),
                values.text("plan"),
            ),
        )
        .await;
}
