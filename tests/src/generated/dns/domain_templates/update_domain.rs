// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/update_domain.json`

use sitehost_api::dns::domain_templates::DnsDomainTemplatesUpdateDomain;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_update_domain",
            Kind::Full,
            DnsDomainTemplatesUpdateDomain::new(1, "example.co.nz", "23"),
        )
        .await;
    visitor
        .visit(
            "dns_domain_templates_update_domain",
            Kind::Minimal,
            DnsDomainTemplatesUpdateDomain::new(1, "example.co.nz", "23"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_domain_templates_update_domain",
            Kind::Chosen,
            DnsDomainTemplatesUpdateDomain::new(
                values.id("client_id"),
                values.text("domain"),
                values.id("params[template_id]"),
            ),
        )
        .await;
}
