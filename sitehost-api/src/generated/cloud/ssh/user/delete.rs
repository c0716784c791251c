// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/ssh/user/delete.json`: Delete an SSH user

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::cloud_ssh_user_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::ssh::user::CloudSshUserDelete;
///
/// let request = CloudSshUserDelete::new(1, "ch-servername", "sshuser");
/// let reply = client.cloud_ssh_user_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudSshUserDelete {
    /// The account that owns the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The login name.
    pub username: String,
}

impl CloudSshUserDelete {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the user.
    /// - `server_name`: The name of the container server, from `/cloud/server/list_all`.
    /// - `username`: The login name.
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

impl Request for CloudSshUserDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_ssh_user_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/ssh/user/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("username") }, &self.username);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete an SSH user. **This cannot be undone.**
    ///
    /// Starts a job that deletes the user. What happens to the home directory is not documented.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/ssh/user/delete.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_ssh_user_delete(&self, request: &CloudSshUserDelete) -> Call<Job> {
        self.send(request)
    }
}
