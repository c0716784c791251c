// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/update_account.json`

use sitehost_api::mail::MailUpdateAccount;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_update_account",
            Kind::Full,
            MailUpdateAccount::new(1, "my-mail-server", "bruce@example.com")
                .label("Bruce Wayne")
                .autoresponder(false)
                .autoresponder_text("I am out fighting crime.")
                .spam_strategy(false)
                .password("imbatman")
                .username("bruce@example.com")
                .quota(100),
        )
        .await;
    visitor
        .visit(
            "mail_update_account",
            Kind::Minimal,
            MailUpdateAccount::new(1, "my-mail-server", "bruce@example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_update_account",
            Kind::Chosen,
            MailUpdateAccount::new(
                    values.id("client_id"),
                    values.text("server_name"),
                    values.text("email"),
                )
                .label(values.text("params[label]"))
                .autoresponder(values.flag("params[autoresponder]"))
                .autoresponder_text(values.text("params[autoresponder_text]"))
                .spam_strategy(values.flag("params[spam_strategy]"))
                .password(values.text("params[password]"))
                .username(values.text("params[username]"))
                .quota(values.integer("params[quota]")),
        )
        .await;
}
