// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/search_accounts.json`

use sitehost_api::mail::MailSearchAccounts;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_search_accounts",
            Kind::Full,
            MailSearchAccounts::new(1, "my-mail-server")
                .emailaddr("bruce@example.com")
                .username("bruce@example.com")
                .active(true)
                .quota(100)
                .offset(0)
                .limit(10),
        )
        .await;
    visitor
        .visit(
            "mail_search_accounts",
            Kind::Minimal,
            MailSearchAccounts::new(1, "my-mail-server").emailaddr("bruce@example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_search_accounts",
            Kind::Chosen,
            MailSearchAccounts::new(values.id("client_id"), values.text("server_name"))
                .emailaddr(values.text("query[emailaddr]"))
                .username(values.text("query[username]"))
                .active(values.flag("query[active]"))
                .quota(values.integer("query[quota]"))
                .offset(values.integer("offsets[offset]"))
                .limit(values.integer("offsets[limit]")),
        )
        .await;
}
