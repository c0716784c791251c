// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/stop.json`: Stop a stack

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_stop`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::CloudStackStop;
///
/// let request = CloudStackStop::new(1, "ch-servername", "examplenz")
///     .containers(["example.nz"]);
/// let reply = client.cloud_stack_stop(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackStop {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub name: String,
    /// The names of the containers to stop. By default, all containers of the stack.
    pub containers: Option<Vec<String>>,
}

impl CloudStackStop {
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

    /// The names of the containers to stop. By default, all containers of the stack.
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

impl Request for CloudStackStop {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_stop")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/stack/stop.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_tree(const { &Name::new("containers") }, &self.containers);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Stop a stack
    ///
    /// Starts a job that stops the stack, or only some of its containers.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/stack/stop.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/stack/stop&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_stop(&self, request: &CloudStackStop) -> Call<Job> {
        self.send(request)
    }
}
