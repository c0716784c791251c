// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/snapshot/set_lifetime.json`

use sitehost_api::server::snapshot::ServerSnapshotSetLifetime;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_set_lifetime",
            Kind::Full,
            ServerSnapshotSetLifetime::new(1, "servername", 3, 3),
        )
        .await;
    visitor
        .visit(
            "server_snapshot_set_lifetime",
            Kind::Minimal,
            ServerSnapshotSetLifetime::new(1, "servername", 3, 3),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_snapshot_set_lifetime",
            Kind::Chosen,
            ServerSnapshotSetLifetime::new(
                values.id("client_id"),
                values.text("name"),
                values.id("snapshot"),
                values.integer("lifetime"),
            ),
        )
        .await;
}
