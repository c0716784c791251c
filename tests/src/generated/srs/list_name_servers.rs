// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/list_name_servers.json`

use sitehost_api::srs::SrsListNameServers;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_list_name_servers",
            Kind::Full,
            SrsListNameServers::new(1, "example.co.nz"),
        )
        .await;
    visitor
        .visit(
            "srs_list_name_servers",
            Kind::Minimal,
            SrsListNameServers::new(1, "example.co.nz"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_list_name_servers",
            Kind::Chosen,
            SrsListNameServers::new(values.id("client_id"), values.text("domain")),
        )
        .await;
}
