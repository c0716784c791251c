// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/cloud/stack/environment/delete.json`: Delete environment variables

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_environment_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::environment::{CloudStackEnvironmentDelete, CloudStackEnvironmentDeleteRequired};
///
/// let request = CloudStackEnvironmentDelete::new(CloudStackEnvironmentDeleteRequired {
///     client_id: 1.into(),
///     server: "ch-servername".into(),
///     project: "cc567a321b123c".into(),
///     service: "cc567a321b123c".into(),
///     names: vec!["VAR_NAME1".into()],
/// });
/// client.cloud_stack_environment_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackEnvironmentDelete {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack that the service belongs to.
    pub project: String,
    /// The name of the service in the Docker Compose file. In a stack with a single service, it is usually the
    /// name of the stack.
    pub service: String,
    /// The names of the variables to delete.
    pub names: Vec<String>,
}

/// The required parameters of [`CloudStackEnvironmentDelete`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudStackEnvironmentDeleteRequired {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack that the service belongs to.
    pub project: String,
    /// The name of the service in the Docker Compose file. In a stack with a single service, it is usually the
    /// name of the stack.
    pub service: String,
    /// The names of the variables to delete.
    pub names: Vec<String>,
}

impl CloudStackEnvironmentDelete {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudStackEnvironmentDeleteRequired) -> Self {
        Self {
            client_id: required.client_id,
            server: required.server,
            project: required.project,
            service: required.service,
            names: required.names,
        }
    }
}

impl Request for CloudStackEnvironmentDelete {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_environment_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.1/cloud/stack/environment/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("project") }, &self.project);
        params.push(const { &Name::new("service") }, &self.service);
        params.push_each(const { &Name::new("variables[][name]") }, &self.names);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete environment variables. **This cannot be undone.**
    ///
    /// Deletes variables from the file that has the name of the container and the ending `.env`. Their values are lost.
    /// What the call returns is not documented, and neither is whether it starts a job.
    ///
    /// Sends a `POST` request to `/1.1/cloud/stack/environment/delete.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.1/?path=/cloud/stack/environment/delete&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_environment_delete(
        &self,
        request: &CloudStackEnvironmentDelete,
    ) -> Call<()> {
        self.send(request)
    }
}
