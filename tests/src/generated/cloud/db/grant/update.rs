// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/grant/update.json`

use sitehost_api::cloud::db::grant::{CloudDbGrantUpdate, CloudDbGrantUpdateRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_grant_update",
            Kind::Full,
            CloudDbGrantUpdate::new(CloudDbGrantUpdateRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql57".into(),
                database: "dbname".into(),
                username: "dbuser".into(),
                grants: vec!["select".into()],
            }),
        )
        .await;
    visitor
        .visit(
            "cloud_db_grant_update",
            Kind::Minimal,
            CloudDbGrantUpdate::new(CloudDbGrantUpdateRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql57".into(),
                database: "dbname".into(),
                username: "dbuser".into(),
                grants: vec!["select".into()],
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_grant_update",
            Kind::Chosen,
            CloudDbGrantUpdate::new(CloudDbGrantUpdateRequired {
                client_id: values.id("client_id").into(),
                server_name: values.text("server_name"),
                mysql_host: values.text("mysql_host").into(),
                database: values.text("database"),
                username: values.text("username"),
                grants: values.texts("grants[]").into_iter().map(Into::into).collect(),
            }),
        )
        .await;
}
