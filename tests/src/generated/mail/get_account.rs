// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/get_account.json`

use sitehost_api::mail::MailGetAccount;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_get_account",
            Kind::Full,
            MailGetAccount::new(1, "my-mail-server", "bruce@example.com"),
        )
        .await;
    visitor
        .visit(
            "mail_get_account",
            Kind::Minimal,
            MailGetAccount::new(1, "my-mail-server", "bruce@example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_get_account",
            Kind::Chosen,
            MailGetAccount::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("email"),
            ),
        )
        .await;
}
