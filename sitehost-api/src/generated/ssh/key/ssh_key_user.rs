// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A user who logs in with an SSH key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SshKeyUser {
    /// Identifies the user.
    pub id: Id,
    /// The login name of the user.
    pub username: String,
    /// The containers that the user can log in to.
    #[serde(default)]
    pub containers: Vec<String>,
}

setters!(SshKeyUser {
    id: one<Id>,
    username: one<String>,
    containers: each<String>,
});
