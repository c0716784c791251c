// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/db/update.json`: Link a database to another container

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_db_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::CloudDbUpdate;
///
/// let request = CloudDbUpdate::new(1, "ch-servername", "mysql57", "dbname")
///     .container("newcontainer");
/// client.cloud_db_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbUpdate {
    /// The account that owns the database.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the database belongs to, one of those in `/cloud/stack/integrated/list_all`. Not
    /// documented for API version 1.0, which this call uses.
    pub mysql_host: DatabaseHost,
    /// The name of the database.
    pub database: String,
    /// The name of the container to link the database to, from `/cloud/stack/list_all`. It determines where
    /// backups are stored.
    pub container: Option<String>,
}

impl CloudDbUpdate {
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
            container: None,
        }
    }

    /// The name of the container to link the database to, from `/cloud/stack/list_all`. It determines where
    /// backups are stored.
    #[must_use]
    pub fn container(mut self, container: impl Into<String>) -> Self {
        self.container = Some(container.into());
        self
    }

    /// Sets [`container`](Self::container), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_container(mut self, container: Option<impl Into<String>>) -> Self {
        self.container = container.map(Into::into);
        self
    }
}

impl Request for CloudDbUpdate {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/db/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("database") }, &self.database);
        params.push_some(const { &Name::new("params[container]") }, &self.container);
    }
}

impl Client {
    /// Link a database to another container
    ///
    /// Unlike `/cloud/db/add` and `/cloud/db/delete`, this call returns no job.
    ///
    /// Sends a `POST` request to `/1.0/cloud/db/update.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/cloud/db/update&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_update(&self, request: &CloudDbUpdate) -> Call<()> {
        self.send(request)
    }
}
