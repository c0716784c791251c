// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/stack/ssl/lets_encrypt/revoke.json`: Revoke the certificates of a stack

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_ssl_lets_encrypt_revoke`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::ssl::lets_encrypt::CloudStackSslLetsEncryptRevoke;
///
/// let request = CloudStackSslLetsEncryptRevoke::new(1, "ch-servername", "examplenz")
///     .containers(["example.nz"]);
/// let reply = client.cloud_stack_ssl_lets_encrypt_revoke(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackSslLetsEncryptRevoke {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub name: String,
    /// The names of the containers whose certificates are revoked. By default, those of all containers.
    pub containers: Option<Vec<String>>,
}

impl CloudStackSslLetsEncryptRevoke {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the stack.
    /// - `server`: The name of the server that the stack is on.
    /// - `name`: The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub fn new(
        client_id: impl Into<Id>,
        server: impl Into<String>,
        name: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server: server.into(),
            name: name.into(),
            containers: None,
        }
    }

    /// The names of the containers whose certificates are revoked. By default, those of all containers.
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
}

impl Request for CloudStackSslLetsEncryptRevoke {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_ssl_lets_encrypt_revoke")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/cloud/stack/ssl/lets_encrypt/revoke.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_tree(const { &Name::new("containers") }, &self.containers);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Revoke the certificates of a stack. **This cannot be undone.**
    ///
    /// Starts a job that has Let's Encrypt declare the certificates of the stack, or only those of some containers,
    /// invalid.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.2/cloud/stack/ssl/lets_encrypt/revoke.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.2/?path=/cloud/stack/ssl/lets_encrypt/revoke&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_ssl_lets_encrypt_revoke(
        &self,
        request: &CloudStackSslLetsEncryptRevoke,
    ) -> Call<Job> {
        self.send(request)
    }
}
