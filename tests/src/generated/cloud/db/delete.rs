// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/db/delete.json`

use sitehost_api::cloud::db::CloudDbDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_delete",
            Kind::Full,
            CloudDbDelete::new(1, "ch-servername", "mysql57", "dbname"),
        )
        .await;
    visitor
        .visit(
            "cloud_db_delete",
            Kind::Minimal,
            CloudDbDelete::new(1, "ch-servername", "mysql57", "dbname"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_delete",
            Kind::Chosen,
            CloudDbDelete::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("mysql_host"),
                values.text("database"),
            ),
        )
        .await;
}
