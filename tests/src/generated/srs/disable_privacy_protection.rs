// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/disable_privacy_protection.json`

use sitehost_api::srs::SrsDisablePrivacyProtection;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_disable_privacy_protection",
            Kind::Full,
            SrsDisablePrivacyProtection::new(
                1,
                "example.com",
                "The registrant asked for it.",
            ),
        )
        .await;
    visitor
        .visit(
            "srs_disable_privacy_protection",
            Kind::Minimal,
            SrsDisablePrivacyProtection::new(
                1,
                "example.com",
                "The registrant asked for it.",
            ),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_disable_privacy_protection",
            Kind::Chosen,
            SrsDisablePrivacyProtection::new(
                values.id("client_id"),
                values.text("domain"),
                values.text("reason"),
            ),
        )
        .await;
}
