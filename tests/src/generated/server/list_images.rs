// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_images.json`

use sitehost_api::server::ServerListImages;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_images",
            Kind::Full,
            ServerListImages::new(1)
                .kind("hpvm-distro")
                .location("AKLNCT")
                .include_disabled(true)
                .page_size(50)
                .page_number(1)
                .sort_by("code")
                .sort_dir("DESC"),
        )
        .await;
    visitor.visit("server_list_images", Kind::Minimal, ServerListImages::new(1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_images",
            Kind::Chosen,
            ServerListImages::new(values.id("client_id"))
                .kind(values.text("filters[type]"))
                .location(values.text("filters[location]"))
                .include_disabled(values.flag("filters[include_disabled]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]")),
        )
        .await;
}
