// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/environment/get.json`: List the environment variables of a service

use std::borrow::Cow;
use crate::generated::cloud::stack::environment::EnvironmentVariable;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_environment_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::environment::CloudStackEnvironmentGet;
///
/// let request = CloudStackEnvironmentGet::new(
///     1,
///     "ch-servername",
///     "cc567a321b123c",
///     "cc567a321b123c",
/// );
/// let reply = client.cloud_stack_environment_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackEnvironmentGet {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack that the service belongs to.
    pub project: String,
    /// The name of the service in the Docker Compose file. In a stack with a single service, it is usually the name of
    /// the stack.
    pub service: String,
}

impl CloudStackEnvironmentGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the stack.
    /// - `server`: The name of the server that the stack is on.
    /// - `project`: The name of the stack that the service belongs to.
    /// - `service`: The name of the service in the Docker Compose file. In a stack with a single service, it is usually the name of the stack.
    pub fn new(
        client_id: impl Into<Id>,
        server: impl Into<String>,
        project: impl Into<String>,
        service: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server: server.into(),
            project: project.into(),
            service: service.into(),
        }
    }
}

impl Request for CloudStackEnvironmentGet {
    type Reply = Vec<EnvironmentVariable>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_environment_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/environment/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("project") }, &self.project);
        params.push(const { &Name::new("service") }, &self.service);
    }
}

impl Client {
    /// List the environment variables of a service
    ///
    /// Returns the variables of the file that has the name of the container and the ending `.env`. Those of other files are
    /// not returned.
    ///
    /// Sends a `GET` request to `/1.5/cloud/stack/environment/get.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_environment_get(
        &self,
        request: &CloudStackEnvironmentGet,
    ) -> Call<Vec<EnvironmentVariable>> {
        self.send(request)
    }
}
