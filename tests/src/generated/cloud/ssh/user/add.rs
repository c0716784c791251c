// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/ssh/user/add.json`

use sitehost_api::cloud::ssh::user::CloudSshUserAdd;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_add",
            Kind::Full,
            CloudSshUserAdd::new(1, "ch-servername", "sshuser")
                .password("password")
                .containers(["example.nz"])
                .volumes(["my-volume"])
                .ssh_keys(["23"])
                .read_only_config(false),
        )
        .await;
    visitor
        .visit(
            "cloud_ssh_user_add",
            Kind::Minimal,
            CloudSshUserAdd::new(1, "ch-servername", "sshuser")
                .containers(["example.nz"]),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_add",
            Kind::Chosen,
            CloudSshUserAdd::new(
                    values.id("client_id"),
                    values.text("server_name"),
                    values.text("username"),
                )
                .password(values.text("params[password]"))
                .containers(values.texts("params[containers][0]"))
                .volumes(values.texts("params[volumes][0]"))
                .ssh_keys(values.ids("params[ssh_keys][0]"))
                .read_only_config(values.flag("params[read_only_config]")),
        )
        .await;
}
