// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/list_all.json`

use sitehost_api::server::firewall::security_groups::ServerFirewallSecurityGroupsListAll;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_list_all",
            Kind::Full,
            ServerFirewallSecurityGroupsListAll::new(1)
                .label("My Security Group")
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit(
            "server_firewall_security_groups_list_all",
            Kind::Minimal,
            ServerFirewallSecurityGroupsListAll::new(1),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_list_all",
            Kind::Chosen,
            ServerFirewallSecurityGroupsListAll::new(values.id("client_id"))
                .label(values.text("filters[label]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
