// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/add_alias_domain.json`

use sitehost_api::mail::MailAddAliasDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_add_alias_domain",
            Kind::Full,
            MailAddAliasDomain::new(1, "my-mail-server", "example.net", "example.com"),
        )
        .await;
    visitor
        .visit(
            "mail_add_alias_domain",
            Kind::Minimal,
            MailAddAliasDomain::new(1, "my-mail-server", "example.net", "example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_add_alias_domain",
            Kind::Chosen,
            MailAddAliasDomain::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("alias_domain"),
                values.text("parent_domain"),
            ),
        )
        .await;
}
