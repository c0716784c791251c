// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/get_template.json`

use sitehost_api::dns::domain_templates::DnsDomainTemplatesGetTemplate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_get_template",
            Kind::Full,
            DnsDomainTemplatesGetTemplate::new(1, "168"),
        )
        .await;
    visitor
        .visit(
            "dns_domain_templates_get_template",
            Kind::Minimal,
            DnsDomainTemplatesGetTemplate::new(1, "168"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_get_template",
            Kind::Chosen,
            DnsDomainTemplatesGetTemplate::new(
                values.id("client_id"),
                values.id("template_id"),
            ),
        )
        .await;
}
