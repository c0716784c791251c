// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/verify_email_token.json`

use sitehost_api::srs::SrsVerifyEmailToken;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_verify_email_token",
            Kind::Full,
            SrsVerifyEmailToken::new(1, "3f9c1b7ade024c58"),
        )
        .await;
    visitor
        .visit(
            "srs_verify_email_token",
            Kind::Minimal,
            SrsVerifyEmailToken::new(1, "3f9c1b7ade024c58"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_verify_email_token",
            Kind::Chosen,
            SrsVerifyEmailToken::new(values.id("client_id"), values.text("token")),
        )
        .await;
}
