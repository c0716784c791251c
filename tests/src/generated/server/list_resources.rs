// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_resources.json`

use sitehost_api::server::ServerListResources;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("server_list_resources", Kind::Full, ServerListResources::new(1))
        .await;
    visitor
        .visit("server_list_resources", Kind::Minimal, ServerListResources::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_resources",
            Kind::Chosen,
            ServerListResources::new(values.id("client_id")),
        )
        .await;
}
