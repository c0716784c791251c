// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/grant/update.json`: Replace the privileges on a database

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::generated::cloud::db::grant::Privilege;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_db_grant_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::grant::{CloudDbGrantUpdate, CloudDbGrantUpdateRequired};
///
/// let request = CloudDbGrantUpdate::new(CloudDbGrantUpdateRequired {
///     client_id: 1.into(),
///     server_name: "ch-servername".into(),
///     mysql_host: "mysql57".into(),
///     database: "dbname".into(),
///     username: "dbuser".into(),
///     grants: vec!["select".into()],
/// });
/// let reply = client.cloud_db_grant_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbGrantUpdate {
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
    /// The privileges that the user will have.
    pub grants: Vec<Privilege>,
}

/// The required parameters of [`CloudDbGrantUpdate`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudDbGrantUpdateRequired {
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
    /// The privileges that the user will have.
    pub grants: Vec<Privilege>,
}

impl CloudDbGrantUpdate {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudDbGrantUpdateRequired) -> Self {
        Self {
            client_id: required.client_id,
            server_name: required.server_name,
            mysql_host: required.mysql_host,
            database: required.database,
            username: required.username,
            grants: required.grants,
        }
    }
}

impl Request for CloudDbGrantUpdate {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_grant_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/db/grant/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("database") }, &self.database);
        params.push(const { &Name::new("username") }, &self.username);
        params.push_each(const { &Name::new("grants[]") }, &self.grants);
    }
}

impl Client {
    /// Replace the privileges on a database
    ///
    /// Starts a job that replaces the privileges of the user: those that are not sent are revoked.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/db/grant/update.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_grant_update(&self, request: &CloudDbGrantUpdate) -> Call<Job> {
        self.send(request)
    }
}
