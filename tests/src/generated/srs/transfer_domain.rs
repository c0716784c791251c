// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/transfer_domain.json`

use sitehost_api::srs::{NewNameServer, SrsTransferDomain};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_transfer_domain",
            Kind::Full,
            SrsTransferDomain::new(1, "example.com")
                .udai("Ajhi2Cj")
                .registrant_contact_id(12)
                .admin_contact_id(12)
                .technical_contact_id(12)
                .billing_contact_id(12)
                .term(12)
                .nameservers([
                    NewNameServer::new("ns1.sitehost.co.nz")
                        .ipv4addr("192.168.12.1")
                        .ipv6addr("fc00:192:168:11::35"),
                ]),
        )
        .await;
    visitor
        .visit(
            "srs_transfer_domain",
            Kind::Minimal,
            SrsTransferDomain::new(1, "example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_transfer_domain",
            Kind::Chosen,
            SrsTransferDomain::new(values.id("client_id"), values.text("domain"))
                .udai(values.text("udai"))
                .registrant_contact_id(values.id("params[registrant_contact_id]"))
                .admin_contact_id(values.id("params[admin_contact_id]"))
                .technical_contact_id(values.id("params[technical_contact_id]"))
                .billing_contact_id(values.id("params[billing_contact_id]"))
                .term(values.integer("params[term]"))
                .nameservers([
                    NewNameServer::new(values.text("params[nameservers][0][name]"))
                        .ipv4addr(values.text("params[nameservers][0][ipv4addr]"))
                        .ipv6addr(values.text("params[nameservers][0][ipv6addr]")),
                ]),
        )
        .await;
}
