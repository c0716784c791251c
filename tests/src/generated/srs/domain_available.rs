// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/domain_available.json`

use sitehost_api::srs::SrsDomainAvailable;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_domain_available",
            Kind::Full,
            SrsDomainAvailable::new(1, "example.co.nz"),
        )
        .await;
    visitor
        .visit(
            "srs_domain_available",
            Kind::Minimal,
            SrsDomainAvailable::new(1, "example.co.nz"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_domain_available",
            Kind::Chosen,
            SrsDomainAvailable::new(values.id("client_id"), values.text("domain")),
        )
        .await;
}
