// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/redirect/list_redirects.json`

use sitehost_api::redirect::RedirectListRedirects;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "redirect_list_redirects",
            Kind::Full,
            RedirectListRedirects::new(1)
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit("redirect_list_redirects", Kind::Minimal, RedirectListRedirects::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "redirect_list_redirects",
            Kind::Chosen,
            RedirectListRedirects::new(values.id("client_id"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
