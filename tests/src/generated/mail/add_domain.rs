// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/mail/add_domain.json`

use sitehost_api::mail::MailAddDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_add_domain",
            Kind::Full,
            MailAddDomain::new(1, "my-mail-server", "example.com"),
        )
        .await;
    visitor
        .visit(
            "mail_add_domain",
            Kind::Minimal,
            MailAddDomain::new(1, "my-mail-server", "example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_add_domain",
            Kind::Chosen,
            MailAddDomain::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("domain"),
            ),
        )
        .await;
}
