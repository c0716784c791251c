// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/update_email_template.json`

use sitehost_api::srs::SrsUpdateEmailTemplate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_email_template",
            Kind::Full,
            SrsUpdateEmailTemplate::new(1, "ExampleTemplate")
                .email_subject("New Email Subject")
                .email_template("New Email Body"),
        )
        .await;
    visitor
        .visit(
            "srs_update_email_template",
            Kind::Minimal,
            SrsUpdateEmailTemplate::new(1, "ExampleTemplate"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_email_template",
            Kind::Chosen,
            SrsUpdateEmailTemplate::new(values.id("client_id"), values.text("template"))
                .email_subject(values.text("params[EmailSubject]"))
                .email_template(values.text("params[EmailTemplate]")),
        )
        .await;
}
