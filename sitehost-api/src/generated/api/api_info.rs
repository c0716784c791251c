// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// The owner and the permissions of an API key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApiInfo {
    /// The account that owns the key.
    pub client_id: Id,
    /// The contact that the key belongs to.
    pub contact_id: Option<Id>,
    /// The modules of the API that the key may call.
    #[serde(default)]
    pub modules: Vec<String>,
    /// The roles of the key.
    #[serde(default)]
    pub roles: Vec<String>,
}

setters!(ApiInfo {
    client_id: one<Id>,
    contact_id: maybe<Id>,
    modules: each<String>,
    roles: each<String>,
});
