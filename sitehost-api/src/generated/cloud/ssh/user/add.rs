// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/ssh/user/add.json`: Create an SSH user

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::runtime::secrets::Secret;

/// The parameters of [`Client::cloud_ssh_user_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::ssh::user::CloudSshUserAdd;
///
/// let request = CloudSshUserAdd::new(1, "ch-servername", "sshuser")
///     .password("password")
///     .containers(["example.nz"])
///     .volumes(["my-volume"])
///     .ssh_keys(["23"])
///     .read_only_config(false);
/// let reply = client.cloud_ssh_user_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudSshUserAdd {
    /// The account that will own the user.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The login name.
    pub username: String,
    /// The password.
    pub password: Option<Secret>,
    /// The names of the containers that the user gets access to, from `/cloud/stack/list_all`. Send either
    /// containers or volumes, not both.
    pub containers: Option<Vec<String>>,
    /// The names of the volumes that the user gets access to, from `/cloud/volume/list_all`.
    pub volumes: Option<Vec<String>>,
    /// The SSH keys of the account that the user can log in with. Send ids, from `/ssh/key/list_all`: the text
    /// of a key makes the API fail with HTTP status 500.
    pub ssh_keys: Option<Vec<Id>>,
    /// Whether the user can read but not change the configuration of the containers.
    pub read_only_config: Option<bool>,
}

impl CloudSshUserAdd {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the user.
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
            password: None,
            containers: None,
            volumes: None,
            ssh_keys: None,
            read_only_config: None,
        }
    }

    /// The password.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`password`](Self::password), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_password(mut self, password: Option<impl Into<Secret>>) -> Self {
        self.password = password.map(Into::into);
        self
    }

    /// The names of the containers that the user gets access to, from `/cloud/stack/list_all`. Send either
    /// containers or volumes, not both.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn containers(
        mut self,
        containers: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.containers = Some(containers.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`containers`](Self::containers), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_containers(
        mut self,
        containers: Option<impl IntoIterator<Item = impl Into<String>>>,
    ) -> Self {
        self.containers = containers
            .map(|containers| containers.into_iter().map(Into::into).collect());
        self
    }

    /// The names of the volumes that the user gets access to, from `/cloud/volume/list_all`.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn volumes(
        mut self,
        volumes: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.volumes = Some(volumes.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`volumes`](Self::volumes), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_volumes(
        mut self,
        volumes: Option<impl IntoIterator<Item = impl Into<String>>>,
    ) -> Self {
        self.volumes = volumes
            .map(|volumes| volumes.into_iter().map(Into::into).collect());
        self
    }

    /// The SSH keys of the account that the user can log in with. Send ids, from `/ssh/key/list_all`: the text
    /// of a key makes the API fail with HTTP status 500.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn ssh_keys(
        mut self,
        ssh_keys: impl IntoIterator<Item = impl Into<Id>>,
    ) -> Self {
        self.ssh_keys = Some(ssh_keys.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`ssh_keys`](Self::ssh_keys), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ssh_keys(
        mut self,
        ssh_keys: Option<impl IntoIterator<Item = impl Into<Id>>>,
    ) -> Self {
        self.ssh_keys = ssh_keys
            .map(|ssh_keys| ssh_keys.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the user can read but not change the configuration of the containers.
    #[must_use]
    pub fn read_only_config(mut self, read_only_config: bool) -> Self {
        self.read_only_config = Some(read_only_config);
        self
    }

    /// Sets [`read_only_config`](Self::read_only_config), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_read_only_config(mut self, read_only_config: Option<bool>) -> Self {
        self.read_only_config = read_only_config;
        self
    }
}

impl Request for CloudSshUserAdd {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_ssh_user_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/ssh/user/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params
            .require_any(
                &["params[containers]", "params[volumes]"],
                self.containers.as_ref().is_some_and(|values| !values.is_empty())
                    || self.volumes.as_ref().is_some_and(|values| !values.is_empty()),
            );
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("username") }, &self.username);
        params.push_some(const { &Name::new("params[password]") }, &self.password);
        params.push_tree(const { &Name::new("params[containers]") }, &self.containers);
        params.push_tree(const { &Name::new("params[volumes]") }, &self.volumes);
        params.push_tree(const { &Name::new("params[ssh_keys]") }, &self.ssh_keys);
        params
            .push_some(
                const { &Name::new("params[read_only_config]") },
                &self.read_only_config,
            );
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Create an SSH user
    ///
    /// Starts a job that creates a user for containers or for volumes. A call that names neither is refused.
    ///
    /// At least one of [`containers`](CloudSshUserAdd::containers),
    /// [`volumes`](CloudSshUserAdd::volumes) must be set. Otherwise the call fails before anything
    /// is sent.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/ssh/user/add.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/ssh/user/add&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_ssh_user_add(&self, request: &CloudSshUserAdd) -> Call<Job> {
        self.send(request)
    }
}
