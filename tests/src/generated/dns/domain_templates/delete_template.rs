// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/delete_template.json`

use sitehost_api::dns::domain_templates::DnsDomainTemplatesDeleteTemplate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_delete_template",
            Kind::Full,
            DnsDomainTemplatesDeleteTemplate::new(1, "168"),
        )
        .await;
    visitor
        .visit(
            "dns_domain_templates_delete_template",
            Kind::Minimal,
            DnsDomainTemplatesDeleteTemplate::new(1, "168"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_delete_template",
            Kind::Chosen,
            DnsDomainTemplatesDeleteTemplate::new(
                values.id("client_id"),
                values.id("template_id"),
            ),
        )
        .await;
}
