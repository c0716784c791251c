// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/dns/update_soa.json`

use sitehost_api::dns::{DnsUpdateSoa, DnsUpdateSoaRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_update_soa",
            Kind::Full,
            DnsUpdateSoa::new(DnsUpdateSoaRequired {
                    client_id: 1.into(),
                    domain: "example.nz".into(),
                    ns: "ns1.sitehost.co.nz".into(),
                    email: "support@sitehost.co.nz".into(),
                    refresh: 3600,
                    retry: 3600,
                    expire: 3600,
                    minimum: 1,
                })
                .ttl(3600),
        )
        .await;
    visitor
        .visit(
            "dns_update_soa",
            Kind::Minimal,
            DnsUpdateSoa::new(DnsUpdateSoaRequired {
                client_id: 1.into(),
                domain: "example.nz".into(),
                ns: "ns1.sitehost.co.nz".into(),
                email: "support@sitehost.co.nz".into(),
                refresh: 3600,
                retry: 3600,
                expire: 3600,
                minimum: 1,
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_update_soa",
            Kind::Chosen,
            DnsUpdateSoa::new(DnsUpdateSoaRequired {
                    client_id: values.id("client_id").into(),
                    domain: values.text("domain"),
                    ns: values.text("ns"),
                    email: values.text("email"),
                    refresh: values.integer("refresh"),
                    retry: values.integer("retry"),
                    expire: values.integer("expire"),
                    minimum: values.integer("minimum"),
                })
                .ttl(values.integer("ttl")),
        )
        .await;
}
