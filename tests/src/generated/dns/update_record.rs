// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/update_record.json`

use sitehost_api::dns::{DnsUpdateRecord, DnsUpdateRecordRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_update_record",
            Kind::Full,
            DnsUpdateRecord::new(DnsUpdateRecordRequired {
                    client_id: 1.into(),
                    domain: "example.co.nz".into(),
                    record_id: "9000001".into(),
                    kind: "A".into(),
                    name: "www.example.co.nz".into(),
                    content: "192.0.2.10".into(),
                })
                .prio(0),
        )
        .await;
    visitor
        .visit(
            "dns_update_record",
            Kind::Minimal,
            DnsUpdateRecord::new(DnsUpdateRecordRequired {
                client_id: 1.into(),
                domain: "example.co.nz".into(),
                record_id: "9000001".into(),
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
            "dns_update_record",
            Kind::Chosen,
            DnsUpdateRecord::new(DnsUpdateRecordRequired {
                    client_id: values.id("client_id").into(),
                    domain: values.text("domain"),
                    record_id: values.id("record_id").into(),
                    kind: values.text("type").into(),
                    name: values.text("name"),
                    content: values.text("content"),
                })
                .prio(values.integer("prio")),
        )
        .await;
}
