// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/get_domain.json`

use sitehost_api::srs::SrsGetDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("srs_get_domain", Kind::Full, SrsGetDomain::new(1, "example.nz"))
        .await;
    visitor
        .visit("srs_get_domain", Kind::Minimal, SrsGetDomain::new(1, "example.nz"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_get_domain",
            Kind::Chosen,
            SrsGetDomain::new(values.id("client_id"), values.text("domain")),
        )
        .await;
}
