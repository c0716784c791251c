// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/list_valid_tlds.json`

use sitehost_api::srs::SrsListValidTlds;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("srs_list_valid_tlds", Kind::Full, SrsListValidTlds::new(1)).await;
    visitor.visit("srs_list_valid_tlds", Kind::Minimal, SrsListValidTlds::new(1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_list_valid_tlds",
            Kind::Chosen,
            SrsListValidTlds::new(values.id("client_id")),
        )
        .await;
}
