// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/mail/get_server_info.json`

use sitehost_api::mail::MailGetServerInfo;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_get_server_info",
            Kind::Full,
            MailGetServerInfo::new(1, "my-mail-server"),
        )
        .await;
    visitor
        .visit(
            "mail_get_server_info",
            Kind::Minimal,
            MailGetServerInfo::new(1, "my-mail-server"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_get_server_info",
            Kind::Chosen,
            MailGetServerInfo::new(values.id("client_id"), values.text("server_name")),
        )
        .await;
}
