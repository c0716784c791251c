// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/ssl/lets_encrypt/list_all.json`: List the certificates of a stack

use std::borrow::Cow;
use std::collections::BTreeMap;
use crate::generated::cloud::stack::ssl::lets_encrypt::StackCertificate;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_ssl_lets_encrypt_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::ssl::lets_encrypt::CloudStackSslLetsEncryptListAll;
///
/// let request = CloudStackSslLetsEncryptListAll::new(1, "ch-test", "my-stack")
///     .containers(["cc1234"]);
/// let reply = client.cloud_stack_ssl_lets_encrypt_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackSslLetsEncryptListAll {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub name: String,
    /// The names of the containers whose certificates are returned. By default, those of all containers.
    pub containers: Option<Vec<String>>,
}

impl CloudStackSslLetsEncryptListAll {
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

    /// The names of the containers whose certificates are returned. By default, those of all containers.
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

impl Request for CloudStackSslLetsEncryptListAll {
    type Reply = BTreeMap<String, StackCertificate>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_ssl_lets_encrypt_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/ssl/lets_encrypt/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_each_some(const { &Name::new("containers") }, &self.containers);
    }
}

impl Client {
    /// List the certificates of a stack
    ///
    /// Containers without a certificate are left out.
    ///
    /// Sends a `GET` request to `/1.5/cloud/stack/ssl/lets_encrypt/list_all.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_ssl_lets_encrypt_list_all(
        &self,
        request: &CloudStackSslLetsEncryptListAll,
    ) -> Call<BTreeMap<String, StackCertificate>> {
        self.send(request)
    }
}
