// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/db/user/get.json`: Get a database user

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::generated::cloud::db::user::DatabaseUser;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_db_user_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::user::CloudDbUserGet;
///
/// let request = CloudDbUserGet::new(1, "ch-servername", "mysql57", "dbuser");
/// let reply = client.cloud_db_user_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbUserGet {
    /// The account that owns the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the user belongs to, one of those in `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The login name.
    pub username: String,
}

impl CloudDbUserGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the user.
    /// - `server_name`: The name of the container server, from `/cloud/server/list_all`.
    /// - `mysql_host`: The database stack that the user belongs to, one of those in `/cloud/stack/integrated/list_all`.
    /// - `username`: The login name.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        mysql_host: impl Into<DatabaseHost>,
        username: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            mysql_host: mysql_host.into(),
            username: username.into(),
        }
    }
}

impl Request for CloudDbUserGet {
    type Reply = DatabaseUser;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_user_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/cloud/db/user/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("username") }, &self.username);
    }

    fn has_secret_reply(&self) -> bool {
        true
    }
}

impl Client {
    /// Get a database user
    ///
    /// Returns the user with the privileges on each database.
    ///
    /// Sends a `GET` request to `/1.2/cloud/db/user/get.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/cloud/db/user/get&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_user_get(&self, request: &CloudDbUserGet) -> Call<DatabaseUser> {
        self.send(request)
    }
}
