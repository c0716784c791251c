// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::firewall::security_groups::{RuleAction, RuleProtocol};
use crate::runtime::reply::setters::setters;

/// A rule of a security group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FirewallRule {
    /// The position of the rule in the order in which rules apply.
    pub pos: Option<i64>,
    /// The direction of the traffic that the rule matches. The words are not documented.
    pub dir: Option<String>,
    /// Whether the rule applies.
    pub enabled: bool,
    /// What happens with traffic that matches the rule.
    pub action: RuleAction,
    /// The protocol that the rule matches.
    pub protocol: Option<RuleProtocol>,
    /// The address or the CIDR range that the traffic comes from.
    pub src_ip: Option<String>,
    /// The type of `src_ip`. Its values are not documented.
    pub src_ip_type: Option<String>,
    /// The port that the traffic comes from.
    pub src_port: Option<String>,
    /// The address or the CIDR range that the traffic goes to.
    pub dest_ip: Option<String>,
    /// The type of `dest_ip`. Its values are not documented.
    pub dest_ip_type: Option<String>,
    /// The port that the traffic goes to.
    pub dest_port: Option<i64>,
}

setters!(FirewallRule {
    pos: maybe<i64>,
    dir: maybe<String>,
    enabled: one<bool>,
    action: one<RuleAction>,
    protocol: maybe<RuleProtocol>,
    src_ip: maybe<String>,
    src_ip_type: maybe<String>,
    src_port: maybe<String>,
    dest_ip: maybe<String>,
    dest_ip_type: maybe<String>,
    dest_port: maybe<i64>,
});
