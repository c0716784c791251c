// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_locations.json`

use sitehost_api::server::ServerListLocations;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("server_list_locations", Kind::Full, ServerListLocations::new(1))
        .await;
    visitor
        .visit("server_list_locations", Kind::Minimal, ServerListLocations::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_locations",
            Kind::Chosen,
            ServerListLocations::new(values.id("client_id")),
        )
        .await;
}
