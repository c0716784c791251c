// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/server/delete.json`

use sitehost_api::server::ServerDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_delete",
            Kind::Full,
            ServerDelete::new(1, "servername")
                .delete_subscription(true)
                .force_delete(true),
        )
        .await;
    visitor
        .visit("server_delete", Kind::Minimal, ServerDelete::new(1, "servername"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_delete",
            Kind::Chosen,
            ServerDelete::new(values.id("client_id"), values.text("name"))
                .delete_subscription(values.flag("delete_subscription"))
                .force_delete(values.flag("force_delete")),
        )
        .await;
}
