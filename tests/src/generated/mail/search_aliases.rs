// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/search_aliases.json`

use sitehost_api::mail::MailSearchAliases;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_search_aliases",
            Kind::Full,
            MailSearchAliases::new(1, "my-mail-server")
                .source("batman@example.com")
                .destination("bruce@example.com")
                .offset(0)
                .limit(10),
        )
        .await;
    visitor
        .visit(
            "mail_search_aliases",
            Kind::Minimal,
            MailSearchAliases::new(1, "my-mail-server").source("batman@example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "mail_search_aliases",
            Kind::Chosen,
            MailSearchAliases::new(values.id("client_id"), values.text("server_name"))
                .source(values.text("query[source]"))
                .destination(values.text("query[destination]"))
                .offset(values.integer("offsets[offset]"))
                .limit(values.integer("offsets[limit]")),
        )
        .await;
}
