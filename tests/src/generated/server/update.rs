// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/server/update.json`

use sitehost_api::server::{PartitionSettings, ServerUpdate};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_update",
            Kind::Full,
            ServerUpdate::new(1, "servername")
                .label("My Server")
                .notes("This is a server.")
                .vnc_screen("1024x768")
                .kernel("pvgrub-1.0-amd64")
                .partitions([("xvda1", PartitionSettings::new().threshold("1"))]),
        )
        .await;
    visitor
        .visit("server_update", Kind::Minimal, ServerUpdate::new(1, "servername"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_update",
            Kind::Chosen,
            ServerUpdate::new(values.id("client_id"), values.text("name"))
                .label(values.text("updates[label]"))
                .notes(values.text("updates[notes]"))
                .vnc_screen(values.text("updates[vnc_screen]"))
                .kernel(values.text("updates[kernel]"))
                .partitions([
                    (
                        values.key("updates[partitions]"),
                        PartitionSettings::new()
                            .threshold(
                                values.text("updates[partitions][KEY][threshold]"),
                            ),
                    ),
                ]),
        )
        .await;
}
