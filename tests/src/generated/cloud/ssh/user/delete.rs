// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/ssh/user/delete.json`

use sitehost_api::cloud::ssh::user::CloudSshUserDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_delete",
            Kind::Full,
            CloudSshUserDelete::new(1, "ch-servername", "sshuser"),
        )
        .await;
    visitor
        .visit(
            "cloud_ssh_user_delete",
            Kind::Minimal,
            CloudSshUserDelete::new(1, "ch-servername", "sshuser"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_delete",
            Kind::Chosen,
            CloudSshUserDelete::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("username"),
            ),
        )
        .await;
}
