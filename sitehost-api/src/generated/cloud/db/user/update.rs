// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/db/user/update.json`: Set the password of a database user

use std::borrow::Cow;
use crate::generated::cloud::db::DatabaseHost;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::runtime::secrets::Secret;

/// The parameters of [`Client::cloud_db_user_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::user::{CloudDbUserUpdate, CloudDbUserUpdateRequired};
///
/// let request = CloudDbUserUpdate::new(CloudDbUserUpdateRequired {
///     client_id: 1.into(),
///     server_name: "ch-servername".into(),
///     mysql_host: "mysql57".into(),
///     username: "dbuser".into(),
///     password: "new_password".into(),
/// });
/// let reply = client.cloud_db_user_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbUserUpdate {
    /// The account that owns the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the user belongs to, one of those in `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The login name.
    pub username: String,
    /// The new password.
    pub password: Secret,
}

/// The required parameters of [`CloudDbUserUpdate`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudDbUserUpdateRequired {
    /// The account that owns the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The database stack that the user belongs to, one of those in `/cloud/stack/integrated/list_all`.
    pub mysql_host: DatabaseHost,
    /// The login name.
    pub username: String,
    /// The new password.
    pub password: Secret,
}

impl CloudDbUserUpdate {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudDbUserUpdateRequired) -> Self {
        Self {
            client_id: required.client_id,
            server_name: required.server_name,
            mysql_host: required.mysql_host,
            username: required.username,
            password: required.password,
        }
    }
}

impl Request for CloudDbUserUpdate {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_user_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/db/user/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("mysql_host") }, &self.mysql_host);
        params.push(const { &Name::new("username") }, &self.username);
        params.push(const { &Name::new("password") }, &self.password);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Set the password of a database user
    ///
    /// Starts a job that sets a new password. Privileges are changed with `/cloud/db/grant/update`.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/db/user/update.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/db/user/update&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_user_update(&self, request: &CloudDbUserUpdate) -> Call<Job> {
        self.send(request)
    }
}
