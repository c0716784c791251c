// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/update.json`: Change a stack

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::reply_part::ReplyPart;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::CloudStackUpdate;
///
/// let request = CloudStackUpdate::new(1, "ch-servername", "examplenz")
///     .label("examplenz")
///     .docker_compose(
///         "services:\n  examplenz:\n    image: registry.example.com/my-custom-image:1.0.0\n",
///     );
/// let reply = client.cloud_stack_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackUpdate {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub name: String,
    /// The new display name of the stack. By default, it stays as it is.
    pub label: Option<String>,
    /// The text of the new Docker Compose file. By default, it stays as it is.
    pub docker_compose: Option<String>,
}

impl CloudStackUpdate {
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
            label: None,
            docker_compose: None,
        }
    }

    /// The new display name of the stack. By default, it stays as it is.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets [`label`](Self::label), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_label(mut self, label: Option<impl Into<String>>) -> Self {
        self.label = label.map(Into::into);
        self
    }

    /// The text of the new Docker Compose file. By default, it stays as it is.
    #[must_use]
    pub fn docker_compose(mut self, docker_compose: impl Into<String>) -> Self {
        self.docker_compose = Some(docker_compose.into());
        self
    }

    /// Sets [`docker_compose`](Self::docker_compose), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_docker_compose(
        mut self,
        docker_compose: Option<impl Into<String>>,
    ) -> Self {
        self.docker_compose = docker_compose.map(Into::into);
        self
    }
}

impl Request for CloudStackUpdate {
    type Reply = Option<Job>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/stack/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_some(const { &Name::new("params[label]") }, &self.label);
        params
            .push_some(
                const { &Name::new("params[docker_compose]") },
                &self.docker_compose,
            );
    }

    fn reply_part(&self) -> ReplyPart {
        ReplyPart::OptionalReturn
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.map(|job| job.or_kind("scheduler"))
    }
}

impl Client {
    /// Change a stack
    ///
    /// Changes the label or the Docker Compose file of the stack; `/cloud/stack/environment/update` changes environment
    /// variables. The reply has a job unless the change needs none. The call is refused if the stack then needs more images
    /// than the server has left.
    ///
    /// If the reply has a job, the call returns before the job has ended. [`Client::wait`] waits
    /// for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/stack/update.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/stack/update&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_update(&self, request: &CloudStackUpdate) -> Call<Option<Job>> {
        self.send(request)
    }
}
