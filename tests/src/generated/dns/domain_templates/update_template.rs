// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/dns/domain_templates/update_template.json`

use sitehost_api::dns::domain_templates::DnsDomainTemplatesUpdateTemplate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_update_template",
            Kind::Full,
            DnsDomainTemplatesUpdateTemplate::new(1, 1, "New Template Name")
                .nameserver("ns1.sitehost.co.nz")
                .email("new_email@example.com")
                .refresh(600)
                .retry(600)
                .expire(600)
                .min(3600),
        )
        .await;
    visitor
        .visit(
            "dns_domain_templates_update_template",
            Kind::Minimal,
            DnsDomainTemplatesUpdateTemplate::new(1, 1, "New Template Name"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_update_template",
            Kind::Chosen,
            DnsDomainTemplatesUpdateTemplate::new(
                    values.id("client_id"),
                    values.id("template_id"),
                    values.text("new_name"),
                )
                .nameserver(values.text("options[Nameserver]"))
                .email(values.text("options[Email]"))
                .refresh(values.integer("options[Refresh]"))
                .retry(values.integer("options[Retry]"))
                .expire(values.integer("options[Expire]"))
                .min(values.integer("options[Min]")),
        )
        .await;
}
