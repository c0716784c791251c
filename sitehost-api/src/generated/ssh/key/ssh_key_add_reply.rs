// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// The new key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SshKeyAddReply {
    /// Identifies the key.
    pub key_id: Id,
}

setters!(SshKeyAddReply {
    key_id: one<Id>,
});
