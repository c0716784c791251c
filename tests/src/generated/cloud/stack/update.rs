// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/update.json`

use sitehost_api::cloud::stack::CloudStackUpdate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_update",
            Kind::Full,
            CloudStackUpdate::new(1, "ch-servername", "examplenz")
                .label("examplenz")
                .docker_compose(
                    "services:\n  examplenz:\n    image: registry.example.com/my-custom-image:1.0.0\n",
                ),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_update",
            Kind::Minimal,
            CloudStackUpdate::new(1, "ch-servername", "examplenz"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_update",
            Kind::Chosen,
            CloudStackUpdate::new(
                    values.id("client_id"),
                    values.text("server"),
                    values.text("name"),
                )
                .label(values.text("params[label]"))
                .docker_compose(values.text("params[docker_compose]")),
        )
        .await;
}
