// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::firewall::security_groups::FirewallRule;
use crate::runtime::reply::setters::setters;

/// The rules of a security group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecurityGroupRules {
    /// The rules for traffic to a server.
    #[serde(rename = "in", default)]
    pub in_: Vec<FirewallRule>,
    /// The rules for traffic from a server.
    #[serde(default)]
    pub out: Vec<FirewallRule>,
}

setters!(SecurityGroupRules {
    in_: each<FirewallRule>,
    out: each<FirewallRule>,
});
