// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/search_templates.json`

use sitehost_api::dns::domain_templates::DnsDomainTemplatesSearchTemplates;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_search_templates",
            Kind::Full,
            DnsDomainTemplatesSearchTemplates::new(1, "New").offset(5).limit(10),
        )
        .await;
    visitor
        .visit(
            "dns_domain_templates_search_templates",
            Kind::Minimal,
            DnsDomainTemplatesSearchTemplates::new(1, "New"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_search_templates",
            Kind::Chosen,
            DnsDomainTemplatesSearchTemplates::new(
                    values.id("client_id"),
                    values.text("query[template_name]"),
                )
                .offset(values.integer("limitArr[offset]"))
                .limit(values.integer("limitArr[limit]")),
        )
        .await;
}
