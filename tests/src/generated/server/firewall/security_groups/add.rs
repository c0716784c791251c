// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/add.json`

use sitehost_api::server::firewall::security_groups::ServerFirewallSecurityGroupsAdd;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_add",
            Kind::Full,
            ServerFirewallSecurityGroupsAdd::new(1, "My Security Group"),
        )
        .await;
    visitor
        .visit(
            "server_firewall_security_groups_add",
            Kind::Minimal,
            ServerFirewallSecurityGroupsAdd::new(1, "My Security Group"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_add",
            Kind::Chosen,
            ServerFirewallSecurityGroupsAdd::new(
                values.id("client_id"),
                values.text("label"),
            ),
        )
        .await;
}
