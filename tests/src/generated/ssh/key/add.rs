// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/ssh/key/add.json`

use sitehost_api::ssh::key::SshKeyAdd;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssh_key_add",
            Kind::Full,
            SshKeyAdd::new(1, "My SSH Key", "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host")
                .custom_image_access(true),
        )
        .await;
    visitor
        .visit(
            "ssh_key_add",
            Kind::Minimal,
            SshKeyAdd::new(1, "My SSH Key", "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssh_key_add",
            Kind::Chosen,
            SshKeyAdd::new(
                    values.id("client_id"),
                    values.text("label"),
                    values.text("content"),
                )
                .custom_image_access(values.flag("params[custom_image_access]")),
        )
        .await;
}
