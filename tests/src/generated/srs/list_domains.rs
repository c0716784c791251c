// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/list_domains.json`

use sitehost_api::srs::SrsListDomains;
use crate::{Kind, Values, Visitor, date};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_list_domains",
            Kind::Full,
            SrsListDomains::new(1)
                .domain("example.nz")
                .contact_id(1)
                .state("Available")
                .billed_until(date("2017-03-17 11:59:36"))
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor.visit("srs_list_domains", Kind::Minimal, SrsListDomains::new(1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_list_domains",
            Kind::Chosen,
            SrsListDomains::new(values.id("client_id"))
                .domain(values.text("filters[domain]"))
                .contact_id(values.id("filters[contact_id]"))
                .state(values.text("filters[state]"))
                .billed_until(values.date("filters[billed_until]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
