// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/list_all.json`

use sitehost_api::cloud::stack::CloudStackListAll;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_list_all",
            Kind::Full,
            CloudStackListAll::new(1).server_name("ch-servername"),
        )
        .await;
    visitor
        .visit("cloud_stack_list_all", Kind::Minimal, CloudStackListAll::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_list_all",
            Kind::Chosen,
            CloudStackListAll::new(values.id("client_id"))
                .server_name(values.text("filters[server_name]")),
        )
        .await;
}
