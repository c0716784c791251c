// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/update_domain_contacts.json`

use sitehost_api::srs::{SrsUpdateDomainContacts, SrsUpdateDomainContactsRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_domain_contacts",
            Kind::Full,
            SrsUpdateDomainContacts::new(SrsUpdateDomainContactsRequired {
                    client_id: 1.into(),
                    domain: "example.com".into(),
                    registrant_contact_id: 12.into(),
                    admin_contact_id: 12.into(),
                    technical_contact_id: 12.into(),
                })
                .billing_contact_id(12),
        )
        .await;
    visitor
        .visit(
            "srs_update_domain_contacts",
            Kind::Minimal,
            SrsUpdateDomainContacts::new(SrsUpdateDomainContactsRequired {
                client_id: 1.into(),
                domain: "example.com".into(),
                registrant_contact_id: 12.into(),
                admin_contact_id: 12.into(),
                technical_contact_id: 12.into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_domain_contacts",
            Kind::Chosen,
            SrsUpdateDomainContacts::new(SrsUpdateDomainContactsRequired {
                    client_id: values.id("client_id").into(),
                    domain: values.text("domain"),
                    registrant_contact_id: values.id("registrant_contact_id").into(),
                    admin_contact_id: values.id("admin_contact_id").into(),
                    technical_contact_id: values.id("technical_contact_id").into(),
                })
                .billing_contact_id(values.id("billing_contact_id")),
        )
        .await;
}
