// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/get_pricing_tiers.json`

use sitehost_api::srs::SrsGetPricingTiers;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("srs_get_pricing_tiers", Kind::Full, SrsGetPricingTiers::new(1)).await;
    visitor
        .visit("srs_get_pricing_tiers", Kind::Minimal, SrsGetPricingTiers::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_get_pricing_tiers",
            Kind::Chosen,
            SrsGetPricingTiers::new(values.id("client_id")),
        )
        .await;
}
