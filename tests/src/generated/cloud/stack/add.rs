// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/stack/add.json`

use sitehost_api::cloud::stack::{CloudStackAdd, CloudStackAddRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_add",
            Kind::Full,
            CloudStackAdd::new(CloudStackAddRequired {
                    client_id: 1.into(),
                    server: "ch-servername".into(),
                    name: "examplenz".into(),
                    label: "examplenz".into(),
                    enable_ssl: true,
                    docker_compose: "services:\n  examplenz:\n    image: registry.example.com/my-custom-image:1.0.0\n"
                        .into(),
                })
                .environments([
                    (
                        "filename.env",
                        "vars:\n  VAR_KEY_1: value1\n  TEST_VAR_2: test value",
                    ),
                ]),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_add",
            Kind::Minimal,
            CloudStackAdd::new(CloudStackAddRequired {
                client_id: 1.into(),
                server: "ch-servername".into(),
                name: "examplenz".into(),
                label: "examplenz".into(),
                enable_ssl: true,
                docker_compose: "services:\n  examplenz:\n    image: registry.example.com/my-custom-image:1.0.0\n"
                    .into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_add",
            Kind::Chosen,
            CloudStackAdd::new(CloudStackAddRequired {
                    client_id: values.id("client_id").into(),
                    server: values.text("server"),
                    name: values.text("name"),
                    label: values.text("label"),
                    enable_ssl: values.flag("enable_ssl"),
                    docker_compose: values.text("docker_compose"),
                })
                .environments([
                    (values.key("environments"), values.text("environments[KEY]")),
                ]),
        )
        .await;
}
