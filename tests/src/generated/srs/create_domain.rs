// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/create_domain.json`

use sitehost_api::srs::SrsCreateDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_create_domain",
            Kind::Full,
            SrsCreateDomain::new(1, "example.com", 12, 12)
                .register_expired(false)
                .admin_contact(12)
                .tech_contact(12)
                .billing_contact(12)
                .protect(false)
                .auid_type("ABN")
                .auid_value("12345678901")
                .auid_reason("Exact match of the company name")
                .auid_cname("Example Pty Ltd")
                .auid_ctype("Company"),
        )
        .await;
    visitor
        .visit(
            "srs_create_domain",
            Kind::Minimal,
            SrsCreateDomain::new(1, "example.com", 12, 12),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_create_domain",
            Kind::Chosen,
            SrsCreateDomain::new(
                    values.id("client_id"),
                    values.text("domain"),
                    values.integer("term"),
                    values.id("registrant_contact"),
                )
                .register_expired(values.flag("params[RegisterExpired]"))
                .admin_contact(values.id("params[AdminContact]"))
                .tech_contact(values.id("params[TechContact]"))
                .billing_contact(values.id("params[BillingContact]"))
                .protect(values.flag("params[protect]"))
                .auid_type(values.text("params[auid_type]"))
                .auid_value(values.text("params[auid_value]"))
                .auid_reason(values.text("params[auid_reason]"))
                .auid_cname(values.text("params[auid_cname]"))
                .auid_ctype(values.text("params[auid_ctype]")),
        )
        .await;
}
