// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::ResourceQuota;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A group of servers that share resources.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ResourceGroup {
    /// The account that owns the group.
    pub client_id: Option<Id>,
    /// Identifies the group.
    pub group_id: Id,
    /// The display name of the group.
    pub group_name: String,
    /// The resources of the group.
    pub quotas: Vec<ResourceQuota>,
}

setters!(ResourceGroup {
    client_id: maybe<Id>,
    group_id: one<Id>,
    group_name: one<String>,
    quotas: each<ResourceQuota>,
});
