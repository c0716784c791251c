// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/commit_disk_changes.json`

use sitehost_api::server::ServerCommitDiskChanges;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_commit_disk_changes",
            Kind::Full,
            ServerCommitDiskChanges::new(1, "servername"),
        )
        .await;
    visitor
        .visit(
            "server_commit_disk_changes",
            Kind::Minimal,
            ServerCommitDiskChanges::new(1, "servername"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_commit_disk_changes",
            Kind::Chosen,
            ServerCommitDiskChanges::new(values.id("client_id"), values.text("name")),
        )
        .await;
}
