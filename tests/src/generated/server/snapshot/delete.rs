// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/snapshot/delete.json`

use sitehost_api::server::snapshot::ServerSnapshotDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_delete",
            Kind::Full,
            ServerSnapshotDelete::new(1, "servername", "93"),
        )
        .await;
    visitor
        .visit(
            "server_snapshot_delete",
            Kind::Minimal,
            ServerSnapshotDelete::new(1, "servername", "93"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_delete",
            Kind::Chosen,
            ServerSnapshotDelete::new(
                values.id("client_id"),
                values.text("name"),
                values.id("snapshot"),
            ),
        )
        .await;
}
