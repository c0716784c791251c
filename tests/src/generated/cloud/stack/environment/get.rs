// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/environment/get.json`

use sitehost_api::cloud::stack::environment::CloudStackEnvironmentGet;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_environment_get",
            Kind::Full,
            CloudStackEnvironmentGet::new(
                1,
                "ch-servername",
                "cc567a321b123c",
                "cc567a321b123c",
            ),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_environment_get",
            Kind::Minimal,
            CloudStackEnvironmentGet::new(
                1,
                "ch-servername",
                "cc567a321b123c",
                "cc567a321b123c",
            ),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_environment_get",
            Kind::Chosen,
            CloudStackEnvironmentGet::new(
                values.id("client_id"),
                values.text("server"),
                values.text("project"),
                values.text("service"),
            ),
        )
        .await;
}
