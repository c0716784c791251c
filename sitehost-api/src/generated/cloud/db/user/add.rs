// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/user/add.json`: Create a database user

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::generated::cloud::db::grant::Privilege;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::runtime::secrets::Secret;

/// The parameters of [`Client::cloud_db_user_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::user::{CloudDbUserAdd, CloudDbUserAddRequired};
///
/// let request = CloudDbUserAdd::new(CloudDbUserAddRequired {
///         client_id: 1.into(),
///         server_name: "ch-servername".into(),
///         mysql_host: "mysql57".into(),
///         username: "dbuser".into(),
///         password: "password".into(),
///     })
///     .database("dbname")
///     .grants(["select"]);
/// let reply = client.cloud_db_user_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbUserAdd {
    /// The account that will own the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack to create the user in, one of those in `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The login name.
    pub username: String,
    /// The password.
    pub password: Secret,
    /// The database to grant privileges on. Send it only together with `grants[]`.
    pub database: Option<String>,
    /// The privileges on `database`.
    pub grants: Option<Vec<Privilege>>,
}

/// The required parameters of [`CloudDbUserAdd`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudDbUserAddRequired {
    /// The account that will own the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack to create the user in, one of those in `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The login name.
    pub username: String,
    /// The password.
    pub password: Secret,
}

impl CloudDbUserAdd {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudDbUserAddRequired) -> Self {
        Self {
            client_id: required.client_id,
            server_name: required.server_name,
            mysql_host: required.mysql_host,
            username: required.username,
            password: required.password,
            database: None,
            grants: None,
        }
    }

    /// The database to grant privileges on. Send it only together with `grants[]`.
    #[must_use]
    pub fn database(mut self, database: impl Into<String>) -> Self {
        self.database = Some(database.into());
        self
    }

    /// Sets [`database`](Self::database), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_database(mut self, database: Option<impl Into<String>>) -> Self {
        self.database = database.map(Into::into);
        self
    }

    /// The privileges on `database`.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn grants(
        mut self,
        grants: impl IntoIterator<Item = impl Into<Privilege>>,
    ) -> Self {
        self.grants = Some(grants.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`grants`](Self::grants), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_grants(
        mut self,
        grants: Option<impl IntoIterator<Item = impl Into<Privilege>>>,
    ) -> Self {
        self.grants = grants.map(|grants| grants.into_iter().map(Into::into).collect());
        self
    }
}

impl Request for CloudDbUserAdd {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_user_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/db/user/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("username") }, &self.username);
        params.push(const { &Name::new("password") }, &self.password);
        params.push_some(const { &Name::new("database") }, &self.database);
        params.push_each_some(const { &Name::new("grants[]") }, &self.grants);
    }
}

impl Client {
    /// Create a database user
    ///
    /// Starts a job that creates the user and can grant privileges on one database. Privileges on more databases are
    /// granted with `/cloud/db/grant/add`.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/db/user/add.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_user_add(&self, request: &CloudDbUserAdd) -> Call<Job> {
        self.send(request)
    }
}
