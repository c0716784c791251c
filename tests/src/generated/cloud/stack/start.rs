// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/stack/start.json`

use sitehost_api::cloud::stack::CloudStackStart;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_start",
            Kind::Full,
            CloudStackStart::new(1, "ch-servername", "examplenz")
                .containers(["example.nz"]),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_start",
            Kind::Minimal,
            CloudStackStart::new(1, "ch-servername", "examplenz"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_start",
            Kind::Chosen,
            CloudStackStart::new(
                    values.id("client_id"),
                    values.text("server"),
                    values.text("name"),
                )
                .containers(values.texts("containers[0]")),
        )
        .await;
}
