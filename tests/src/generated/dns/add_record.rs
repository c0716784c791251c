// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/add_record.json`

use sitehost_api::dns::{DnsAddRecord, DnsAddRecordRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_add_record",
            Kind::Full,
            DnsAddRecord::new(DnsAddRecordRequired {
                    client_id: 1.into(),
                    domain: "example.co.nz".into(),
                    kind: "A".into(),
                    name: "www.example.co.nz".into(),
                    content: "192.0.2.10".into(),
                })
                .prio(0),
        )
        .await;
    visitor
        .visit(
            "dns_add_record",
            Kind::Minimal,
            DnsAddRecord::new(DnsAddRecordRequired {
                client_id: 1.into(),
                domain: "example.co.nz".into(),
                kind: "A".into(),
                name: "www.example.co.nz".into(),
                content: "192.0.2.10".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_add_record",
            Kind::Chosen,
            DnsAddRecord::new(DnsAddRecordRequired {
                    client_id: values.id("client_id").into(),
                    domain: values.text("domain"),
                    kind: values.text("type").into(),
                    name: values.text("name"),
                    content: values.text("content"),
                })
                .prio(values.integer("prio")),
        )
        .await;
}
