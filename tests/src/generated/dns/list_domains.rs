// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/list_domains.json`

use sitehost_api::dns::DnsListDomains;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_list_domains",
            Kind::Full,
            DnsListDomains::new(1)
                .domain("example.co.nz")
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor.visit("dns_list_domains", Kind::Minimal, DnsListDomains::new(1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_list_domains",
            Kind::Chosen,
            DnsListDomains::new(values.id("client_id"))
                .domain(values.text("filters[domain]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
