// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/get.json`: Get a database

use std::borrow::Cow;
use crate::generated::cloud::db::{Database, DatabaseHost};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_db_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::CloudDbGet;
///
/// let request = CloudDbGet::new(1, "ch-servername", "mysql57", "dbname");
/// let reply = client.cloud_db_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbGet {
    /// The account that owns the database.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the database belongs to, one of those in `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The name of the database.
    pub database: String,
}

impl CloudDbGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the database.
    /// - `server_name`: The name of the container server, from `/cloud/server/list_all`.
    /// - `mysql_host`: The database stack that the database belongs to, one of those in `/cloud/stack/integrated/list_all`.
    /// - `database`: The name of the database.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        mysql_host: impl Into<DatabaseHost>,
        database: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            mysql_host: mysql_host.into(),
            database: database.into(),
        }
    }
}

impl Request for CloudDbGet {
    type Reply = Database;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/db/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("database") }, &self.database);
    }
}

impl Client {
    /// Get a database
    ///
    /// Returns the database with the privileges that users have on it.
    ///
    /// Sends a `GET` request to `/1.5/cloud/db/get.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_get(&self, request: &CloudDbGet) -> Call<Database> {
        self.send(request)
    }
}
