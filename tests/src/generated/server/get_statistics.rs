// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/server/get_statistics.json`

use sitehost_api::server::ServerGetStatistics;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_get_statistics",
            Kind::Full,
            ServerGetStatistics::new(1, "servername", "XenDiskUsage")
                .start(1459422000i64)
                .end(1461931200i64)
                .item("servername-data")
                .compacted(true),
        )
        .await;
    visitor
        .visit(
            "server_get_statistics",
            Kind::Minimal,
            ServerGetStatistics::new(1, "servername", "XenDiskUsage"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_get_statistics",
            Kind::Chosen,
            ServerGetStatistics::new(
                    values.id("client_id"),
                    values.text("server_name"),
                    values.text("type"),
                )
                .start(values.seconds("options[start]"))
                .end(values.seconds("options[end]"))
                .item(values.text("options[item]"))
                .compacted(values.flag("options[compacted]")),
        )
        .await;
}
