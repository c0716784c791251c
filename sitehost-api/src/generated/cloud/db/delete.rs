// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/db/delete.json`: Delete a database

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::cloud_db_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::CloudDbDelete;
///
/// let request = CloudDbDelete::new(1, "ch-servername", "mysql57", "dbname");
/// let reply = client.cloud_db_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbDelete {
    /// The account that owns the database.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the database belongs to, one of those in `/cloud/stack/integrated/list_all`. Not
    /// documented for API version 1.0, which this call uses.
    pub mysql_host: DatabaseHost,
    /// The name of the database.
    pub database: String,
}

impl CloudDbDelete {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the database.
    /// - `server_name`: The name of the container server, from `/cloud/server/list_all`.
    /// - `mysql_host`: The database stack that the database belongs to, one of those in `/cloud/stack/integrated/list_all`. Not documented for API version 1.0, which this call uses.
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

impl Request for CloudDbDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/db/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("database") }, &self.database);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Delete a database. **This cannot be undone.**
    ///
    /// Starts a job that deletes the database with all of its data.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.0/cloud/db/delete.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/cloud/db/delete&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_delete(&self, request: &CloudDbDelete) -> Call<Job> {
        self.send(request)
    }
}
