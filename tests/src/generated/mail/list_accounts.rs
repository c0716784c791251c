// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/mail/list_accounts.json`

use sitehost_api::mail::MailListAccounts;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_list_accounts",
            Kind::Full,
            MailListAccounts::new(1, "my-mail-server", "example.com")
                .emailaddr("bruce@example.com"),
        )
        .await;
    visitor
        .visit(
            "mail_list_accounts",
            Kind::Minimal,
            MailListAccounts::new(1, "my-mail-server", "example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_list_accounts",
            Kind::Chosen,
            MailListAccounts::new(
                    values.id("client_id"),
                    values.text("server_name"),
                    values.text("domain"),
                )
                .emailaddr(values.text("filters[emailaddr]")),
        )
        .await;
}
