// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/update_record.json`

use sitehost_api::dns::domain_templates::{DnsDomainTemplatesUpdateRecord, DnsDomainTemplatesUpdateRecordRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_update_record",
            Kind::Full,
            DnsDomainTemplatesUpdateRecord::new(DnsDomainTemplatesUpdateRecordRequired {
                    client_id: 1.into(),
                    template_id: "168".into(),
                    record_id: 12.into(),
                    kind: "A".into(),
                    name: "subdomain".into(),
                    content: "192.0.2.10".into(),
                })
                .prio(0),
        )
        .await;
    visitor
        .visit(
            "dns_domain_templates_update_record",
            Kind::Minimal,
            DnsDomainTemplatesUpdateRecord::new(DnsDomainTemplatesUpdateRecordRequired {
                client_id: 1.into(),
                template_id: "168".into(),
                record_id: 12.into(),
                kind: "A".into(),
                name: "subdomain".into(),
                content: "192.0.2.10".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_update_record",
            Kind::Chosen,
            DnsDomainTemplatesUpdateRecord::new(DnsDomainTemplatesUpdateRecordRequired {
                    client_id: values.id("client_id").into(),
                    template_id: values.id("template_id").into(),
                    record_id: values.id("record_id").into(),
                    kind: values.text("type").into(),
                    name: values.text("name"),
                    content: values.text("content"),
                })
                .prio(values.integer("prio")),
        )
        .await;
}
