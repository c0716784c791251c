// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/db/add.json`

use sitehost_api::cloud::db::{CloudDbAdd, CloudDbAddRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_add",
            Kind::Full,
            CloudDbAdd::new(CloudDbAddRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql57".into(),
                database: "dbname".into(),
                container: "example.nz".into(),
            }),
        )
        .await;
    visitor
        .visit(
            "cloud_db_add",
            Kind::Minimal,
            CloudDbAdd::new(CloudDbAddRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql57".into(),
                database: "dbname".into(),
                container: "example.nz".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_add",
            Kind::Chosen,
            CloudDbAdd::new(CloudDbAddRequired {
                client_id: values.id("client_id").into(),
                server_name: values.text("server_name"),
                mysql_host: values.text("mysql_host").into(),
                database: values.text("database"),
                container: values.text("container"),
            }),
        )
        .await;
}
