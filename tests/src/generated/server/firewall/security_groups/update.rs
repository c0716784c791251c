// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/update.json`

use sitehost_api::server::firewall::security_groups::{InboundRule, OutboundRule, ServerFirewallSecurityGroupsUpdate};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_update",
            Kind::Full,
            ServerFirewallSecurityGroupsUpdate::new(1, "sgfc40e62092")
                .label("My New Security Group Label")
                .rules_in([
                    InboundRule::new()
                        .enabled(true)
                        .action("ACCEPT")
                        .protocol("tcp")
                        .src_ip("127.0.0.1")
                        .dest_port(22),
                ])
                .rules_out([
                    OutboundRule::new()
                        .enabled(true)
                        .action("ACCEPT")
                        .protocol("tcp")
                        .dest_ip("192.0.2.0/24")
                        .dest_port(22),
                ]),
        )
        .await;
    visitor
        .visit(
            "server_firewall_security_groups_update",
            Kind::Minimal,
            ServerFirewallSecurityGroupsUpdate::new(1, "sgfc40e62092"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_firewall_security_groups_update",
            Kind::Chosen,
            ServerFirewallSecurityGroupsUpdate::new(
                    values.id("client_id"),
                    values.text("name"),
                )
                .label(values.text("params[label]"))
                .rules_in([
                    InboundRule::new()
                        .enabled(values.flag("params[rules_in][0][enabled]"))
                        .action(values.text("params[rules_in][0][action]"))
                        .protocol(values.text("params[rules_in][0][protocol]"))
                        .src_ip(values.text("params[rules_in][0][src_ip]"))
                        .dest_port(values.integer("params[rules_in][0][dest_port]")),
                ])
                .rules_out([
                    OutboundRule::new()
                        .enabled(values.flag("params[rules_out][0][enabled]"))
                        .action(values.text("params[rules_out][0][action]"))
                        .protocol(values.text("params[rules_out][0][protocol]"))
                        .dest_ip(values.text("params[rules_out][0][dest_ip]"))
                        .dest_port(values.integer("params[rules_out][0][dest_port]")),
                ]),
        )
        .await;
}
