// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/get_email_templates.json`

use sitehost_api::srs::SrsGetEmailTemplates;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_get_email_templates",
            Kind::Full,
            SrsGetEmailTemplates::new(1, "ExampleTemplate"),
        )
        .await;
    visitor
        .visit(
            "srs_get_email_templates",
            Kind::Minimal,
            SrsGetEmailTemplates::new(1, "ExampleTemplate"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_get_email_templates",
            Kind::Chosen,
            SrsGetEmailTemplates::new(values.id("client_id"), values.text("template")),
        )
        .await;
}
