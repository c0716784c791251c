// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/lock_domain.json`

use sitehost_api::srs::SrsLockDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("srs_lock_domain", Kind::Full, SrsLockDomain::new(1, "example.com"))
        .await;
    visitor
        .visit("srs_lock_domain", Kind::Minimal, SrsLockDomain::new(1, "example.com"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_lock_domain",
            Kind::Chosen,
            SrsLockDomain::new(values.id("client_id"), values.text("domain")),
        )
        .await;
}
