// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/cloud/stack/environment/delete.json`

use sitehost_api::cloud::stack::environment::{CloudStackEnvironmentDelete, CloudStackEnvironmentDeleteRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_environment_delete",
            Kind::Full,
            CloudStackEnvironmentDelete::new(CloudStackEnvironmentDeleteRequired {
                client_id: 1.into(),
                server: "ch-servername".into(),
                project: "cc567a321b123c".into(),
                service: "cc567a321b123c".into(),
                names: vec!["VAR_NAME1".into()],
            }),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_environment_delete",
            Kind::Minimal,
            CloudStackEnvironmentDelete::new(CloudStackEnvironmentDeleteRequired {
                client_id: 1.into(),
                server: "ch-servername".into(),
                project: "cc567a321b123c".into(),
                service: "cc567a321b123c".into(),
                names: vec!["VAR_NAME1".into()],
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_environment_delete",
            Kind::Chosen,
            CloudStackEnvironmentDelete::new(CloudStackEnvironmentDeleteRequired {
                client_id: values.id("client_id").into(),
                server: values.text("server"),
                project: values.text("project"),
                service: values.text("service"),
                names: values.texts("variables[][name]"),
            }),
        )
        .await;
}
