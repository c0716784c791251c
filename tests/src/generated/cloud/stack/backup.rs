// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/backup.json`

use sitehost_api::cloud::stack::CloudStackBackup;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_backup",
            Kind::Full,
            CloudStackBackup::new(1, "ch-servername", "examplenz")
                .label("Before the update")
                .containers(["examplenz"]),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_backup",
            Kind::Minimal,
            CloudStackBackup::new(1, "ch-servername", "examplenz"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_backup",
            Kind::Chosen,
            CloudStackBackup::new(
                    values.id("client_id"),
                    values.text("server"),
                    values.text("name"),
                )
                .label(values.text("params[label]"))
                .containers(values.texts("containers[0]")),
        )
        .await;
}
