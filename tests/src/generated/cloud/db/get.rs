// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/get.json`

use sitehost_api::cloud::db::CloudDbGet;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_get",
            Kind::Full,
            CloudDbGet::new(1, "ch-servername", "mysql57", "dbname"),
        )
        .await;
    visitor
        .visit(
            "cloud_db_get",
            Kind::Minimal,
            CloudDbGet::new(1, "ch-servername", "mysql57", "dbname"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_get",
            Kind::Chosen,
            CloudDbGet::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("mysql_host"),
                values.text("database"),
            ),
        )
        .await;
}
