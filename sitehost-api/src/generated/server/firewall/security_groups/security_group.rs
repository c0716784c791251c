// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::firewall::security_groups::{SecurityGroupRules, SecurityGroupServer};
use crate::runtime::date_time::DateTime;
use crate::runtime::reply::setters::setters;

/// A security group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecurityGroup {
    /// The name that identifies the group in other calls, for example `sgfc40e62092`. The API chooses it.
    pub name: String,
    /// The display name of the group.
    pub label: String,
    /// A version number. What it counts is not documented. Returned only by the list.
    pub version: Option<i64>,
    /// The servers that the group is attached to.
    #[serde(default)]
    pub servers: Vec<SecurityGroupServer>,
    /// The rules of the group. Not returned by the list.
    pub rules: Option<SecurityGroupRules>,
    /// When the group was created. Not returned by the list.
    pub date_added: Option<DateTime>,
    /// When the group was last changed.
    pub date_updated: Option<DateTime>,
    /// What is being done to the group. No value other than `null` is known.
    pub pending: Option<String>,
    /// Whether the group is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
}

setters!(SecurityGroup {
    name: one<String>,
    label: one<String>,
    version: maybe<i64>,
    servers: each<SecurityGroupServer>,
    rules: maybe<SecurityGroupRules>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    pending: maybe<String>,
    is_missing: maybe<bool>,
});
