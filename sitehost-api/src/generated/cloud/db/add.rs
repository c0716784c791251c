// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/db/add.json`: Create a database

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_db_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::{CloudDbAdd, CloudDbAddRequired};
///
/// let request = CloudDbAdd::new(CloudDbAddRequired {
///     client_id: 1.into(),
///     server_name: "ch-servername".into(),
///     mysql_host: "mysql57".into(),
///     database: "dbname".into(),
///     container: "example.nz".into(),
/// });
/// let reply = client.cloud_db_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbAdd {
    /// The account that will own the database.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack to create the database in, one of those in `/cloud/stack/integrated/list_all`. Not
    /// documented for API version 1.0, which this call uses.
    pub mysql_host: DatabaseHost,
    /// The name of the new database.
    pub database: String,
    /// The name of the container to link the database to, from `/cloud/stack/list_all`. It determines where
    /// backups are stored.
    pub container: String,
}

/// The required parameters of [`CloudDbAdd`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudDbAddRequired {
    /// The account that will own the database.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack to create the database in, one of those in `/cloud/stack/integrated/list_all`. Not
    /// documented for API version 1.0, which this call uses.
    pub mysql_host: DatabaseHost,
    /// The name of the new database.
    pub database: String,
    /// The name of the container to link the database to, from `/cloud/stack/list_all`. It determines where
    /// backups are stored.
    pub container: String,
}

impl CloudDbAdd {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudDbAddRequired) -> Self {
        Self {
            client_id: required.client_id,
            server_name: required.server_name,
            mysql_host: required.mysql_host,
            database: required.database,
            container: required.container,
        }
    }
}

impl Request for CloudDbAdd {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/db/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("database") }, &self.database);
        params.push(const { &Name::new("container") }, &self.container);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Create a database
    ///
    /// Starts a job that creates the database. Users get access to it with `/cloud/db/user/add` or `/cloud/db/grant/add`. A
    /// new server has no database stack; `/cloud/stack/integrated/add` creates one. A second database for the same
    /// container is refused until the API is done with the first, which can be some time after the job has completed.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.0/cloud/db/add.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/cloud/db/add&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_add(&self, request: &CloudDbAdd) -> Call<Job> {
        self.send(request)
    }
}
