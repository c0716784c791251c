// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/db/user/update.json`

use sitehost_api::cloud::db::user::{CloudDbUserUpdate, CloudDbUserUpdateRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_user_update",
            Kind::Full,
            CloudDbUserUpdate::new(CloudDbUserUpdateRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql57".into(),
                username: "dbuser".into(),
                password: "new_password".into(),
            }),
        )
        .await;
    visitor
        .visit(
            "cloud_db_user_update",
            Kind::Minimal,
            CloudDbUserUpdate::new(CloudDbUserUpdateRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql57".into(),
                username: "dbuser".into(),
                password: "new_password".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_user_update",
            Kind::Chosen,
            CloudDbUserUpdate::new(CloudDbUserUpdateRequired {
                client_id: values.id("client_id").into(),
                server_name: values.text("server_name"),
                mysql_host: values.text("mysql_host").into(),
                username: values.text("username"),
                password: values.text("password").into(),
            }),
        )
        .await;
}
