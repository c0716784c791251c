// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/unlock_domain.json`

use sitehost_api::srs::SrsUnlockDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("srs_unlock_domain", Kind::Full, SrsUnlockDomain::new(1, "example.com"))
        .await;
    visitor
        .visit(
            "srs_unlock_domain",
            Kind::Minimal,
            SrsUnlockDomain::new(1, "example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_unlock_domain",
            Kind::Chosen,
            SrsUnlockDomain::new(values.id("client_id"), values.text("domain")),
        )
        .await;
}
