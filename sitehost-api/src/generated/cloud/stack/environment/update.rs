// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/stack/environment/update.json`: Set or remove environment variables

use std::borrow::Cow;
use crate::generated::cloud::stack::environment::EnvironmentChange;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_environment_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::environment::{CloudStackEnvironmentUpdate, CloudStackEnvironmentUpdateRequired, EnvironmentChange};
///
/// let request = CloudStackEnvironmentUpdate::new(CloudStackEnvironmentUpdateRequired {
///     client_id: 1.into(),
///     server: "ch-servername".into(),
///     project: "cc567a321b123c".into(),
///     service: "cc567a321b123c".into(),
///     variables: vec![EnvironmentChange::new("VAR_NAME1").content("value1")],
/// });
/// let reply = client.cloud_stack_environment_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackEnvironmentUpdate {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack that the service belongs to.
    pub project: String,
    /// The name of the service in the Docker Compose file. In a stack with a single service, it is usually the
    /// name of the stack.
    pub service: String,
    /// The variables to set or to remove.
    pub variables: Vec<EnvironmentChange>,
}

/// The required parameters of [`CloudStackEnvironmentUpdate`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudStackEnvironmentUpdateRequired {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack that the service belongs to.
    pub project: String,
    /// The name of the service in the Docker Compose file. In a stack with a single service, it is usually the
    /// name of the stack.
    pub service: String,
    /// The variables to set or to remove.
    pub variables: Vec<EnvironmentChange>,
}

impl CloudStackEnvironmentUpdate {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudStackEnvironmentUpdateRequired) -> Self {
        Self {
            client_id: required.client_id,
            server: required.server,
            project: required.project,
            service: required.service,
            variables: required.variables,
        }
    }
}

impl Request for CloudStackEnvironmentUpdate {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_environment_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/cloud/stack/environment/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("project") }, &self.project);
        params.push(const { &Name::new("service") }, &self.service);
        params.push_tree(const { &Name::new("variables") }, &self.variables);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Set or remove environment variables
    ///
    /// Starts a job that changes variables in the file that has the name of the container and the ending `.env`. Variables
    /// that are not named stay as they are. A third party reports that the job restarts the container.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.2/cloud/stack/environment/update.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.2/?path=/cloud/stack/environment/update&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_environment_update(
        &self,
        request: &CloudStackEnvironmentUpdate,
    ) -> Call<Job> {
        self.send(request)
    }
}
