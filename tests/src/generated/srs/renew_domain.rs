// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/srs/renew_domain.json`

use sitehost_api::srs::SrsRenewDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_renew_domain",
            Kind::Full,
            SrsRenewDomain::new(1, "example.com", 12).privacy(false),
        )
        .await;
    visitor
        .visit(
            "srs_renew_domain",
            Kind::Minimal,
            SrsRenewDomain::new(1, "example.com", 12),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_renew_domain",
            Kind::Chosen,
            SrsRenewDomain::new(
                    values.id("client_id"),
                    values.text("domain"),
                    values.integer("term"),
                )
                .privacy(values.flag("options[privacy]")),
        )
        .await;
}
