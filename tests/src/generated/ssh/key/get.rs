// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/ssh/key/get.json`

use sitehost_api::ssh::key::SshKeyGet;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("ssh_key_get", Kind::Full, SshKeyGet::new(1, 1).include_users(true))
        .await;
    visitor.visit("ssh_key_get", Kind::Minimal, SshKeyGet::new(1, 1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssh_key_get",
            Kind::Chosen,
            SshKeyGet::new(values.id("client_id"), values.id("key_id"))
                .include_users(values.flag("include_users")),
        )
        .await;
}
