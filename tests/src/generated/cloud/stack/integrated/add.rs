// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/integrated/add.json`

use sitehost_api::cloud::stack::integrated::CloudStackIntegratedAdd;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_integrated_add",
            Kind::Full,
            CloudStackIntegratedAdd::new(1, "ch-example", "mariadb1108"),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_integrated_add",
            Kind::Minimal,
            CloudStackIntegratedAdd::new(1, "ch-example", "mariadb1108"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_integrated_add",
            Kind::Chosen,
            CloudStackIntegratedAdd::new(
                values.id("client_id"),
                values.text("server"),
                values.text("name"),
            ),
        )
        .await;
}
