// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/user/add.json`

use sitehost_api::cloud::db::user::{CloudDbUserAdd, CloudDbUserAddRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_user_add",
            Kind::Full,
            CloudDbUserAdd::new(CloudDbUserAddRequired {
                    client_id: 1.into(),
                    server_name: "ch-servername".into(),
                    mysql_host: "mysql57".into(),
                    username: "dbuser".into(),
                    password: "password".into(),
                })
                .database("dbname")
                .grants(["select"]),
        )
        .await;
    visitor
        .visit(
            "cloud_db_user_add",
            Kind::Minimal,
            CloudDbUserAdd::new(CloudDbUserAddRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                mysql_host: "mysql57".into(),
                username: "dbuser".into(),
                password: "password".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_db_user_add",
            Kind::Chosen,
            CloudDbUserAdd::new(CloudDbUserAddRequired {
                    client_id: values.id("client_id").into(),
                    server_name: values.text("server_name"),
                    mysql_host: values.text("mysql_host").into(),
                    username: values.text("username"),
                    password: values.text("password").into(),
                })
                .database(values.text("database"))
                .grants(values.texts("grants[]")),
        )
        .await;
}
