// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::cloud::db::DatabaseHost;
use crate::generated::cloud::db::grant::DatabaseGrant;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A database of a container server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Database {
    /// Identifies the database. Only returned by `/cloud/db/list_all`; no call takes it.
    pub id: Option<Id>,
    /// The account that owns the database.
    pub client_id: Option<Id>,
    /// The name of the database. Calls that work on one database take it as `database`.
    pub db_name: String,
    /// The database stack that the database belongs to.
    pub mysql_host: DatabaseHost,
    /// The container that the database is linked to. It determines where backups are stored.
    pub container: Option<String>,
    /// The size of the database. The unit is not documented.
    pub size: Option<i64>,
    /// The id of the container server.
    pub server_id: Option<Id>,
    /// The name of the container server.
    pub server_name: String,
    /// The display name of the container server.
    pub server_label: Option<String>,
    /// The IP address of the container server. Only returned by `/cloud/db/list_all`.
    pub server_ip: Option<String>,
    /// Whether the account owns the container server. Only returned by `/cloud/db/list_all`.
    pub server_owner: Option<bool>,
    /// The users with privileges on the database. Only returned by `/cloud/db/get`.
    #[serde(default)]
    pub grants: Vec<DatabaseGrant>,
    /// Whether the database is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// The change of the database that is under way, if there is one. The form of the text is not documented.
    pub pending: Option<String>,
    /// When the database was created.
    pub date_added: Option<DateTime>,
    /// When the database was last changed.
    pub date_updated: Option<DateTime>,
}

setters!(Database {
    id: maybe<Id>,
    client_id: maybe<Id>,
    db_name: one<String>,
    mysql_host: one<DatabaseHost>,
    container: maybe<String>,
    size: maybe<i64>,
    server_id: maybe<Id>,
    server_name: one<String>,
    server_label: maybe<String>,
    server_ip: maybe<String>,
    server_owner: maybe<bool>,
    grants: each<DatabaseGrant>,
    is_missing: maybe<bool>,
    pending: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
