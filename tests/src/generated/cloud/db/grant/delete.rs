// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/grant/delete.json`

use sitehost_api::cloud::db::grant::{CloudDbGrantDelete, CloudDbGrantDeleteRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_grant_delete",
            Kind::Full,
            CloudDbGrantDelete::new(CloudDbGrantDeleteRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql8".into(),
                database: "dbname".into(),
                username: "dbuser".into(),
            }),
        )
        .await;
    visitor
        .visit(
            "cloud_db_grant_delete",
            Kind::Minimal,
            CloudDbGrantDelete::new(CloudDbGrantDeleteRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql8".into(),
                database: "dbname".into(),
                username: "dbuser".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_grant_delete",
            Kind::Chosen,
            CloudDbGrantDelete::new(CloudDbGrantDeleteRequired {
                client_id: values.id("client_id").into(),
                server_name: values.text("server_name"),
                mysql_host: values.text("mysql_host").into(),
                database: values.text("database"),
                username: values.text("username"),
            }),
        )
        .await;
}
