// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/list_email_templates.json`

use sitehost_api::srs::SrsListEmailTemplates;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("srs_list_email_templates", Kind::Full, SrsListEmailTemplates::new(1))
        .await;
    visitor
        .visit("srs_list_email_templates", Kind::Minimal, SrsListEmailTemplates::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_list_email_templates",
            Kind::Chosen,
            SrsListEmailTemplates::new(values.id("client_id")),
        )
        .await;
}
