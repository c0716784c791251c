// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/validate_udai.json`

use sitehost_api::srs::SrsValidateUdai;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_validate_udai",
            Kind::Full,
            SrsValidateUdai::new("example.com", "easd3jM"),
        )
        .await;
    visitor
        .visit(
            "srs_validate_udai",
            Kind::Minimal,
            SrsValidateUdai::new("example.com", "easd3jM"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_validate_udai",
            Kind::Chosen,
            SrsValidateUdai::new(values.text("domain"), values.text("udai")),
        )
        .await;
}
