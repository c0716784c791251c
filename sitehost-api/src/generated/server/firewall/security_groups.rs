// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Security groups, which are named sets of firewall rules.

mod add;
mod delete;
mod firewall_rule;
mod get;
mod inbound_rule;
mod list_all;
mod outbound_rule;
mod rule_action;
mod rule_protocol;
mod security_group;
mod security_group_rules;
mod security_group_server;
mod update;

pub use self::add::ServerFirewallSecurityGroupsAdd;
pub use self::delete::ServerFirewallSecurityGroupsDelete;
pub use self::firewall_rule::FirewallRule;
pub use self::get::ServerFirewallSecurityGroupsGet;
pub use self::inbound_rule::InboundRule;
pub use self::list_all::ServerFirewallSecurityGroupsListAll;
pub use self::outbound_rule::OutboundRule;
pub use self::rule_action::RuleAction;
pub use self::rule_protocol::RuleProtocol;
pub use self::security_group::SecurityGroup;
pub use self::security_group_rules::SecurityGroupRules;
pub use self::security_group_server::SecurityGroupServer;
pub use self::update::ServerFirewallSecurityGroupsUpdate;
