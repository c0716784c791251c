// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/list_domains.json`

use sitehost_api::mail::MailListDomains;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_list_domains",
            Kind::Full,
            MailListDomains::new(1, "my-mail-server"),
        )
        .await;
    visitor
        .visit(
            "mail_list_domains",
            Kind::Minimal,
            MailListDomains::new(1, "my-mail-server"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_list_domains",
            Kind::Chosen,
            MailListDomains::new(values.id("client_id"), values.text("server_name")),
        )
        .await;
}
