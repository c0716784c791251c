// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/stack/environment/update.json`

use sitehost_api::cloud::stack::environment::{CloudStackEnvironmentUpdate, CloudStackEnvironmentUpdateRequired, EnvironmentChange};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_environment_update",
            Kind::Full,
            CloudStackEnvironmentUpdate::new(CloudStackEnvironmentUpdateRequired {
                client_id: 1.into(),
                server: "ch-servername".into(),
                project: "cc567a321b123c".into(),
                service: "cc567a321b123c".into(),
                variables: vec![EnvironmentChange::new("VAR_NAME1").content("value1")],
            }),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_environment_update",
            Kind::Minimal,
            CloudStackEnvironmentUpdate::new(CloudStackEnvironmentUpdateRequired {
                client_id: 1.into(),
                server: "ch-servername".into(),
                project: "cc567a321b123c".into(),
                service: "cc567a321b123c".into(),
                variables: vec![EnvironmentChange::new("VAR_NAME1").content("value1")],
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_environment_update",
            Kind::Chosen,
            CloudStackEnvironmentUpdate::new(CloudStackEnvironmentUpdateRequired {
                client_id: values.id("client_id").into(),
                server: values.text("server"),
                project: values.text("project"),
                service: values.text("service"),
                variables: vec![
                    EnvironmentChange::new(values.text("variables[0][name]"))
                    .content(values.text("variables[0][content]"))
                ],
            }),
        )
        .await;
}
