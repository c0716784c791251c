// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/integrated/list_all.json`

use sitehost_api::cloud::stack::integrated::CloudStackIntegratedListAll;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_integrated_list_all",
            Kind::Full,
            CloudStackIntegratedListAll::new(1, "ch-example"),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_integrated_list_all",
            Kind::Minimal,
            CloudStackIntegratedListAll::new(1, "ch-example"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_integrated_list_all",
            Kind::Chosen,
            CloudStackIntegratedListAll::new(
                values.id("client_id"),
                values.text("server_name"),
            ),
        )
        .await;
}
