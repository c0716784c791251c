// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/get_domain_price.json`

use sitehost_api::srs::SrsGetDomainPrice;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_get_domain_price",
            Kind::Full,
            SrsGetDomainPrice::new(1, "example.nz")
                .term(12)
                .force_base_price(true)
                .protect(true),
        )
        .await;
    visitor
        .visit(
            "srs_get_domain_price",
            Kind::Minimal,
            SrsGetDomainPrice::new(1, "example.nz"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_get_domain_price",
            Kind::Chosen,
            SrsGetDomainPrice::new(values.id("client_id"), values.text("domain"))
                .term(values.integer("term"))
                .force_base_price(values.flag("params[force_base_price]"))
                .protect(values.flag("params[protect]")),
        )
        .await;
}
