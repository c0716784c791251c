// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/update_auto_renew.json`

use sitehost_api::srs::SrsUpdateAutoRenew;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_auto_renew",
            Kind::Full,
            SrsUpdateAutoRenew::new(1, "example.com", 12, 30),
        )
        .await;
    visitor
        .visit(
            "srs_update_auto_renew",
            Kind::Minimal,
            SrsUpdateAutoRenew::new(1, "example.com", 12, 30),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_auto_renew",
            Kind::Chosen,
            SrsUpdateAutoRenew::new(
                values.id("client_id"),
                values.text("domain"),
                values.integer("term"),
                values.integer("days_remaining"),
            ),
        )
        .await;
}
