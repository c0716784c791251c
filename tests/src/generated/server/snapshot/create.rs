// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/snapshot/create.json`

use sitehost_api::server::snapshot::ServerSnapshotCreate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_create",
            Kind::Full,
            ServerSnapshotCreate::new(1, "servername", "xvda2").lifetime(1),
        )
        .await;
    visitor
        .visit(
            "server_snapshot_create",
            Kind::Minimal,
            ServerSnapshotCreate::new(1, "servername", "xvda2"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_create",
            Kind::Chosen,
            ServerSnapshotCreate::new(
                    values.id("client_id"),
                    values.text("name"),
                    values.text("partition"),
                )
                .lifetime(values.integer("lifetime")),
        )
        .await;
}
