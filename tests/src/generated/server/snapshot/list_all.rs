// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/server/snapshot/list_all.json`

use sitehost_api::server::snapshot::ServerSnapshotListAll;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_list_all",
            Kind::Full,
            ServerSnapshotListAll::new(1, "servername"),
        )
        .await;
    visitor
        .visit(
            "server_snapshot_list_all",
            Kind::Minimal,
            ServerSnapshotListAll::new(1, "servername"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_list_all",
            Kind::Chosen,
            ServerSnapshotListAll::new(values.id("client_id"), values.text("name")),
        )
        .await;
}
