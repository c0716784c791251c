// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/grant/delete.json`: Revoke all privileges on a database

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::cloud_db_grant_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::grant::{CloudDbGrantDelete, CloudDbGrantDeleteRequired};
///
/// let request = CloudDbGrantDelete::new(CloudDbGrantDeleteRequired {
///     client_id: 1.into(),
///     server_name: "ch-servername".into(),
///     mysql_host: "mysql8".into(),
///     database: "dbname".into(),
///     username: "dbuser".into(),
/// });
/// let reply = client.cloud_db_grant_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbGrantDelete {
    /// The account that owns the database and the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the database and the user belong to, one of those in
    /// `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The database that the privileges are for.
    pub database: String,
    /// The login name of the user.
    pub username: String,
}

/// The required parameters of [`CloudDbGrantDelete`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudDbGrantDeleteRequired {
    /// The account that owns the database and the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the database and the user belong to, one of those in
    /// `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The database that the privileges are for.
    pub database: String,
    /// The login name of the user.
    pub username: String,
}

impl CloudDbGrantDelete {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudDbGrantDeleteRequired) -> Self {
        Self {
            client_id: required.client_id,
            server_name: required.server_name,
            mysql_host: required.mysql_host,
            database: required.database,
            username: required.username,
        }
    }
}

impl Request for CloudDbGrantDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_grant_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/db/grant/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("database") }, &self.database);
        params.push(const { &Name::new("username") }, &self.username);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Revoke all privileges on a database. **This cannot be undone.**
    ///
    /// Starts a job that takes all privileges on the database from the user. The user and the data stay.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/db/grant/delete.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.5/?path=/cloud/db/grant/delete&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_grant_delete(&self, request: &CloudDbGrantDelete) -> Call<Job> {
        self.send(request)
    }
}
