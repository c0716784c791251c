// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/copy.json`

use sitehost_api::cloud::stack::{CloudStackCopy, CloudStackCopyRequired, DatabaseCopy, DatabaseUserCopy};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_copy",
            Kind::Full,
            CloudStackCopy::new(CloudStackCopyRequired {
                    client_id: 1.into(),
                    source_server: "ch-servername".into(),
                    name: "cc567a321b123c".into(),
                    destination_server: "ch-servername".into(),
                    label: "cloned.co.nz".into(),
                })
                .aliases(["aliases.co.nz"])
                .copy_env_file(true)
                .shutdown(true)
                .databases([
                    DatabaseCopy::new()
                        .clone_db_from("mydatabase")
                        .mysql_host("mysql57")
                        .db_name("newdb")
                        .origin_container("cc567a321b123c"),
                ])
                .database_users([
                    DatabaseUserCopy::new().clone_grants_from("mydatabaseuser"),
                ]),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_copy",
            Kind::Minimal,
            CloudStackCopy::new(CloudStackCopyRequired {
                client_id: 1.into(),
                source_server: "ch-servername".into(),
                name: "cc567a321b123c".into(),
                destination_server: "ch-servername".into(),
                label: "cloned.co.nz".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_copy",
            Kind::Chosen,
            CloudStackCopy::new(CloudStackCopyRequired {
                    client_id: values.id("client_id").into(),
                    source_server: values.text("source_server"),
                    name: values.text("name"),
                    destination_server: values.text("destination_server"),
                    label: values.text("label"),
                })
                .aliases(values.texts("params[aliases][0]"))
                .copy_env_file(values.flag("params[copy_env_file]"))
                .shutdown(values.flag("params[shutdown]"))
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
                ])
                .database_users([
                    DatabaseUserCopy::new()
                        .clone_grants_from(
                            values.text("params[database_users][0][clone_grants_from]"),
                        ),
                ]),
        )
        .await;
}
