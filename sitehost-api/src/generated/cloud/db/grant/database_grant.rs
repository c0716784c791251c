// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::cloud::db::DatabaseHost;
use crate::generated::cloud::db::grant::Privilege;
use crate::runtime::date_time::DateTime;
use crate::runtime::reply::setters::setters;

/// The privileges that a user has on one database.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DatabaseGrant {
    /// The user who has the privileges.
    pub username: String,
    /// The host that the user may connect from, in the notation of MySQL.
    pub host: Option<String>,
    /// The database that the privileges are for.
    pub db_name: String,
    /// The database stack that the database and the user belong to.
    pub mysql_host: DatabaseHost,
    /// The privileges.
    #[serde(default)]
    pub grants: Vec<Privilege>,
    /// Whether the grant is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// The change of the grant that is under way, if there is one. The form of the text is not documented.
    pub pending: Option<String>,
    /// When the grant was created.
    pub date_added: Option<DateTime>,
    /// When the grant was last changed.
    pub date_updated: Option<DateTime>,
}

setters!(DatabaseGrant {
    username: one<String>,
    host: maybe<String>,
    db_name: one<String>,
    mysql_host: one<DatabaseHost>,
    grants: each<Privilege>,
    is_missing: maybe<bool>,
    pending: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
