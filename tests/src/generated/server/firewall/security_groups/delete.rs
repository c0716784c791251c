// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/delete.json`

use sitehost_api::server::firewall::security_groups::ServerFirewallSecurityGroupsDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_delete",
            Kind::Full,
            ServerFirewallSecurityGroupsDelete::new(1, "sgfc40e62092"),
        )
        .await;
    visitor
        .visit(
            "server_firewall_security_groups_delete",
            Kind::Minimal,
            ServerFirewallSecurityGroupsDelete::new(1, "sgfc40e62092"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_delete",
            Kind::Chosen,
            ServerFirewallSecurityGroupsDelete::new(
                values.id("client_id"),
                values.text("name"),
            ),
        )
        .await;
}
