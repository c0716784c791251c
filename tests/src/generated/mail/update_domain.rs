// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/update_domain.json`

use sitehost_api::mail::MailUpdateDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_update_domain",
            Kind::Full,
            MailUpdateDomain::new(1, "my-mail-server", "example.com")
                .catchall("catchall@example.com")
                .state("1"),
        )
        .await;
    visitor
        .visit(
            "mail_update_domain",
            Kind::Minimal,
            MailUpdateDomain::new(1, "my-mail-server", "example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_update_domain",
            Kind::Chosen,
            MailUpdateDomain::new(
                    values.id("client_id"),
                    values.text("server_name"),
                    values.text("domain"),
                )
                .catchall(values.text("params[catchall]"))
                .state(values.text("params[state]")),
        )
        .await;
}
