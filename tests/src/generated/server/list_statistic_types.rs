// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_statistic_types.json`

use sitehost_api::server::ServerListStatisticTypes;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_statistic_types",
            Kind::Full,
            ServerListStatisticTypes::new(1, "servername"),
        )
        .await;
    visitor
        .visit(
            "server_list_statistic_types",
            Kind::Minimal,
            ServerListStatisticTypes::new(1, "servername"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_statistic_types",
            Kind::Chosen,
            ServerListStatisticTypes::new(
                values.id("client_id"),
                values.text("server_name"),
            ),
        )
        .await;
}
