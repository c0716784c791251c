// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::ssh::key::SshKeyUser;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// An SSH public key of an account.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SshKey {
    /// Identifies the key.
    pub id: Id,
    /// The account that owns the key.
    pub client_id: Option<Id>,
    /// The display name of the key.
    pub label: String,
    /// The public key, in the form of a line in `authorized_keys`.
    pub content: String,
    /// When the key was added.
    pub date_added: Option<DateTime>,
    /// When the key was last changed.
    pub date_updated: Option<DateTime>,
    /// Whether the key has access to custom images. Documented for `/ssh/key/get`, but not for the list.
    pub custom_image_access: Option<bool>,
    /// The users who log in with the key. Returned only if `include_users` is set.
    #[serde(default)]
    pub users: Vec<SshKeyUser>,
}

setters!(SshKey {
    id: one<Id>,
    client_id: maybe<Id>,
    label: one<String>,
    content: one<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    custom_image_access: maybe<bool>,
    users: each<SshKeyUser>,
});
