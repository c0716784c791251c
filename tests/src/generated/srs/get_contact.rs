// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/get_contact.json`

use sitehost_api::srs::SrsGetContact;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("srs_get_contact", Kind::Full, SrsGetContact::new(1, 331)).await;
    visitor.visit("srs_get_contact", Kind::Minimal, SrsGetContact::new(1, 331)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_get_contact",
            Kind::Chosen,
            SrsGetContact::new(values.id("client_id"), values.id("contact_id")),
        )
        .await;
}
