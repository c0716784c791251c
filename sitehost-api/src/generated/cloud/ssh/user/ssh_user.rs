// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::ssh::key::SshKey;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A user who gets access to containers or volumes over SSH and SFTP.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SshUser {
    /// The login name.
    pub username: String,
    /// The id of the container server.
    pub server_id: Option<Id>,
    /// The account that owns the user.
    pub client_id: Option<Id>,
    /// The path of the user's home directory on the server.
    pub home_dir: Option<String>,
    /// The SSH keys that the user logs in with. Only their `id`, `label` and `content` are returned.
    #[serde(default)]
    pub ssh_keys: Vec<SshKey>,
    /// The change of the user that is under way, if there is one. The form of the text is not documented.
    pub pending: Option<String>,
    /// Whether the user is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// When the user was created.
    pub date_added: Option<DateTime>,
    /// When the user was last changed.
    pub date_updated: Option<DateTime>,
    /// The name of the container server.
    pub server_name: String,
    /// The display name of the container server.
    pub server_label: Option<String>,
    /// Whether the account owns the container server.
    pub server_owner: Option<bool>,
    /// The image that the user's container runs, with its registry. It is missing for a user with several containers.
    pub image: Option<String>,
    /// The names of the containers that the user has access to.
    #[serde(default)]
    pub containers: Vec<String>,
    /// The names of the volumes that the user has access to.
    #[serde(default)]
    pub volumes: Vec<String>,
    /// Whether the user can read but not change the configuration of the containers.
    pub read_only_config: Option<bool>,
    /// The IP address that the user connects to.
    pub ip_addr: Option<String>,
}

setters!(SshUser {
    username: one<String>,
    server_id: maybe<Id>,
    client_id: maybe<Id>,
    home_dir: maybe<String>,
    ssh_keys: each<SshKey>,
    pending: maybe<String>,
    is_missing: maybe<bool>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    server_name: one<String>,
    server_label: maybe<String>,
    server_owner: maybe<bool>,
    image: maybe<String>,
    containers: each<String>,
    volumes: each<String>,
    read_only_config: maybe<bool>,
    ip_addr: maybe<String>,
});
