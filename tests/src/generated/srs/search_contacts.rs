// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/search_contacts.json`

use sitehost_api::srs::SrsSearchContacts;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_search_contacts",
            Kind::Full,
            SrsSearchContacts::new(1)
                .name("Example")
                .email("contact@example.com")
                .registrant_name("Example")
                .offset(0)
                .limit(50),
        )
        .await;
    visitor
        .visit(
            "srs_search_contacts",
            Kind::Minimal,
            SrsSearchContacts::new(1).name("Example"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_search_contacts",
            Kind::Chosen,
            SrsSearchContacts::new(values.id("client_id"))
                .name(values.text("query[name]"))
                .email(values.text("query[email]"))
                .registrant_name(values.text("query[registrant_name]"))
                .offset(values.integer("offsets[offset]"))
                .limit(values.integer("offsets[limit]")),
        )
        .await;
}
