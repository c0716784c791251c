// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/ssh/user/get.json`

use sitehost_api::cloud::ssh::user::CloudSshUserGet;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_get",
            Kind::Full,
            CloudSshUserGet::new(1, "ch-servername", "sshuser"),
        )
        .await;
    visitor
        .visit(
            "cloud_ssh_user_get",
            Kind::Minimal,
            CloudSshUserGet::new(1, "ch-servername", "sshuser"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_get",
            Kind::Chosen,
            CloudSshUserGet::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("username"),
            ),
        )
        .await;
}
