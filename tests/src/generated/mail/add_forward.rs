// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/add_forward.json`

use sitehost_api::mail::MailAddForward;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_add_forward",
            Kind::Full,
            MailAddForward::new(
                1,
                "my-mail-server",
                "thomas@example.com",
                "bruce@example.com",
            ),
        )
        .await;
    visitor
        .visit(
            "mail_add_forward",
            Kind::Minimal,
            MailAddForward::new(
                1,
                "my-mail-server",
                "thomas@example.com",
                "bruce@example.com",
            ),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_add_forward",
            Kind::Chosen,
            MailAddForward::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("source"),
                values.text("destination"),
            ),
        )
        .await;
}
