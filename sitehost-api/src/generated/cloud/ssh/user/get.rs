// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/ssh/user/get.json`: Get an SSH user

use std::borrow::Cow;
use crate::generated::cloud::ssh::user::SshUser;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_ssh_user_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::ssh::user::CloudSshUserGet;
///
/// let request = CloudSshUserGet::new(1, "ch-servername", "sshuser");
/// let reply = client.cloud_ssh_user_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudSshUserGet {
    /// The account that owns the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The login name of the user, from `/cloud/ssh/user/list_all`.
    pub username: String,
}

impl CloudSshUserGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the user.
    /// - `server_name`: The name of the container server, from `/cloud/server/list_all`.
    /// - `username`: The login name of the user, from `/cloud/ssh/user/list_all`.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        username: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            username: username.into(),
        }
    }
}

impl Request for CloudSshUserGet {
    type Reply = SshUser;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_ssh_user_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/ssh/user/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("username") }, &self.username);
    }
}

impl Client {
    /// Get an SSH user
    ///
    /// Returns the user with its SSH keys, and the containers or volumes that it has access to.
    ///
    /// Sends a `GET` request to `/1.3/cloud/ssh/user/get.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/ssh/user/get&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_ssh_user_get(&self, request: &CloudSshUserGet) -> Call<SshUser> {
        self.send(request)
    }
}
