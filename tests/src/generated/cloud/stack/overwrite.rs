// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/overwrite.json`

use sitehost_api::cloud::stack::{CloudStackOverwrite, CloudStackOverwriteRequired, DatabaseCopy};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_overwrite",
            Kind::Full,
            CloudStackOverwrite::new(CloudStackOverwriteRequired {
                    client_id: 1.into(),
                    source_server: "ch-servername".into(),
                    name: "cc567a321b123c".into(),
                    destination_server: "ch-servername".into(),
                    destination_stack: "cc987a456b321a".into(),
                })
                .copy_env_file(true)
                .shutdown(true)
                .only(["application"])
                .databases([
                    DatabaseCopy::new()
                        .clone_db_from("mydatabase")
                        .mysql_host("mysql57")
                        .db_name("newdb")
                        .origin_container("cc567a321b123c"),
                ]),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_overwrite",
            Kind::Minimal,
            CloudStackOverwrite::new(CloudStackOverwriteRequired {
                client_id: 1.into(),
                source_server: "ch-servername".into(),
                name: "cc567a321b123c".into(),
                destination_server: "ch-servername".into(),
                destination_stack: "cc987a456b321a".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_overwrite",
            Kind::Chosen,
            CloudStackOverwrite::new(CloudStackOverwriteRequired {
                    client_id: values.id("client_id").into(),
                    source_server: values.text("source_server"),
                    name: values.text("name"),
                    destination_server: values.text("destination_server"),
                    destination_stack: values.text("destination_stack"),
                })
                .copy_env_file(values.flag("params[copy_env_file]"))
                .shutdown(values.flag("params[shutdown]"))
                .only(values.texts("params[only][0]"))
                .databases([
                    DatabaseCopy::new()
                        .clone_db_from(
                            values.text("params[databases][0][clone_db_from]"),
                        )
                        .mysql_host(values.text("params[databases][0][mysql_host]"))
                        .db_name(values.text("params[databases][0][db_name]"))
                        .origin_container(
                            values.text("params[databases][0][origin_container]"),
                        ),
                ]),
        )
        .await;
}
