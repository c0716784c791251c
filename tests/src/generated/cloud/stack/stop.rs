// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/stop.json`

use sitehost_api::cloud::stack::CloudStackStop;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_stop",
            Kind::Full,
            CloudStackStop::new(1, "ch-servername", "examplenz")
                .containers(["example.nz"]),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_stop",
            Kind::Minimal,
            CloudStackStop::new(1, "ch-servername", "examplenz"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_stop",
            Kind::Chosen,
            CloudStackStop::new(
                    values.id("client_id"),
                    values.text("server"),
                    values.text("name"),
                )
                .containers(values.texts("containers[0]")),
        )
        .await;
}
