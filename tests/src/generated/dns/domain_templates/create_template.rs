// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/dns/domain_templates/create_template.json`

use sitehost_api::dns::domain_templates::DnsDomainTemplatesCreateTemplate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_create_template",
            Kind::Full,
            DnsDomainTemplatesCreateTemplate::new(1, "New Template")
                .nameserver("ns1.sitehost.co.nz")
                .email("example@example.com")
                .refresh(3600)
                .retry(3600)
                .expire(3600)
                .min(3600),
        )
        .await;
    visitor
        .visit(
            "dns_domain_templates_create_template",
            Kind::Minimal,
            DnsDomainTemplatesCreateTemplate::new(1, "New Template"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_create_template",
            Kind::Chosen,
            DnsDomainTemplatesCreateTemplate::new(
                    values.id("client_id"),
                    values.text("name"),
                )
                .nameserver(values.text("params[Nameserver]"))
                .email(values.text("params[Email]"))
                .refresh(values.integer("params[Refresh]"))
                .retry(values.integer("params[Retry]"))
                .expire(values.integer("params[Expire]"))
                .min(values.integer("params[Min]")),
        )
        .await;
}
