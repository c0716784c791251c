// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/delete_alias_domain.json`

use sitehost_api::mail::MailDeleteAliasDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_delete_alias_domain",
            Kind::Full,
            MailDeleteAliasDomain::new(1, "my-mail-server", "example.net"),
        )
        .await;
    visitor
        .visit(
            "mail_delete_alias_domain",
            Kind::Minimal,
            MailDeleteAliasDomain::new(1, "my-mail-server", "example.net"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_delete_alias_domain",
            Kind::Chosen,
            MailDeleteAliasDomain::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("alias_domain"),
            ),
        )
        .await;
}
