// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/ssh/key/remove.json`

use sitehost_api::ssh::key::SshKeyRemove;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("ssh_key_remove", Kind::Full, SshKeyRemove::new(1, 1)).await;
    visitor.visit("ssh_key_remove", Kind::Minimal, SshKeyRemove::new(1, 1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssh_key_remove",
            Kind::Chosen,
            SshKeyRemove::new(values.id("client_id"), values.id("key_id")),
        )
        .await;
}
