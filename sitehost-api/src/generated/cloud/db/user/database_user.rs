// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::cloud::db::DatabaseHost;
use crate::generated::cloud::db::grant::DatabaseGrant;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;
use crate::runtime::secrets::Secret;

/// A user who logs in to the databases of one database stack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DatabaseUser {
    /// The login name.
    pub username: String,
    /// Always empty: the API does not return passwords.
    pub password: Option<Secret>,
    /// The database stack that the user belongs to.
    pub mysql_host: DatabaseHost,
    /// The id of the container server.
    pub server_id: Id,
    /// The account that owns the user.
    pub client_id: Id,
    /// The name of the container server.
    pub server_name: Option<String>,
    /// The display name of the container server.
    pub server_label: Option<String>,
    /// The privileges of the user, one entry for each database.
    #[serde(default)]
    pub grants: Vec<DatabaseGrant>,
    /// Whether the user is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// The change of the user that is under way, if there is one. The form of the text is not documented.
    pub pending: Option<String>,
    /// When the user was created.
    pub date_added: Option<DateTime>,
    /// When the user was last changed.
    pub date_updated: Option<DateTime>,
}

setters!(DatabaseUser {
    username: one<String>,
    password: maybe<Secret>,
    mysql_host: one<DatabaseHost>,
    server_id: one<Id>,
    client_id: one<Id>,
    server_name: maybe<String>,
    server_label: maybe<String>,
    grants: each<DatabaseGrant>,
    is_missing: maybe<bool>,
    pending: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
