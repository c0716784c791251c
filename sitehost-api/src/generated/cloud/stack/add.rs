// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/stack/add.json`: Create a stack

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::{CloudStackAdd, CloudStackAddRequired};
///
/// let request = CloudStackAdd::new(CloudStackAddRequired {
///         client_id: 1.into(),
///         server: "ch-servername".into(),
///         name: "examplenz".into(),
///         label: "examplenz".into(),
///         enable_ssl: true,
///         docker_compose: "services:\n  examplenz:\n    image: registry.example.com/my-custom-image:1.0.0\n"
///             .into(),
///     })
///     .environments([
///         ("filename.env", "vars:\n  VAR_KEY_1: value1\n  TEST_VAR_2: test value"),
///     ]);
/// let reply = client.cloud_stack_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackAdd {
    /// The account that will own the stack.
    pub client_id: Id,
    /// The name of the server to create the stack on, from `/cloud/server/list_all`.
    pub server: String,
    /// The name that will identify the stack, from `/cloud/stack/generate_name`. The names of integrated stacks
    /// are reserved.
    pub name: String,
    /// The display name of the stack. The documentation calls it optional, with the name as the default, but
    /// marks it as required. Third parties report that the API refuses a label that is not a full host name,
    /// such as `www.example.co.nz`.
    pub label: String,
    /// Whether to enable HTTPS for the stack.
    pub enable_ssl: bool,
    /// The text of the Docker Compose file that describes the containers. Visitors reach a website through the
    /// proxy of the server: its container has to be in the external network `infra_default`, and to have its
    /// host names in the environment variable `VIRTUAL_HOST`. Otherwise the stack runs, but the proxy answers
    /// with HTTP 503.
    pub docker_compose: String,
    /// Files with environment variables that the Docker Compose file can import, by the name of the file. Each
    /// is YAML, with the variables in a section `vars:`. The Control Panel shows only those in the file that
    /// has the name of the stack and the ending `.env`.
    pub environments: Option<Vec<(String, String)>>,
}

/// The required parameters of [`CloudStackAdd`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudStackAddRequired {
    /// The account that will own the stack.
    pub client_id: Id,
    /// The name of the server to create the stack on, from `/cloud/server/list_all`.
    pub server: String,
    /// The name that will identify the stack, from `/cloud/stack/generate_name`. The names of integrated stacks
    /// are reserved.
    pub name: String,
    /// The display name of the stack. The documentation calls it optional, with the name as the default, but
    /// marks it as required. Third parties report that the API refuses a label that is not a full host name,
    /// such as `www.example.co.nz`.
    pub label: String,
    /// Whether to enable HTTPS for the stack.
    pub enable_ssl: bool,
    /// The text of the Docker Compose file that describes the containers. Visitors reach a website through the
    /// proxy of the server: its container has to be in the external network `infra_default`, and to have its
    /// host names in the environment variable `VIRTUAL_HOST`. Otherwise the stack runs, but the proxy answers
    /// with HTTP 503.
    pub docker_compose: String,
}

impl CloudStackAdd {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudStackAddRequired) -> Self {
        Self {
            client_id: required.client_id,
            server: required.server,
            name: required.name,
            label: required.label,
            enable_ssl: required.enable_ssl,
            docker_compose: required.docker_compose,
            environments: None,
        }
    }

    /// Files with environment variables that the Docker Compose file can import, by the name of the file. Each
    /// is YAML, with the variables in a section `vars:`. The Control Panel shows only those in the file that
    /// has the name of the stack and the ending `.env`.
    ///
    /// The pairs are sent in their order. A key must not contain brackets, and must occur once. An empty map sends nothing.
    #[must_use]
    pub fn environments(
        mut self,
        environments: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.environments = Some(
            environments
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Sets [`environments`](Self::environments), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_environments(
        mut self,
        environments: Option<
            impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        >,
    ) -> Self {
        self.environments = environments
            .map(|environments| {
                environments
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect()
            });
        self
    }
}

impl Request for CloudStackAdd {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/cloud/stack/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("label") }, &self.label);
        params.push(const { &Name::new("enable_ssl") }, self.enable_ssl);
        params.push(const { &Name::new("docker_compose") }, &self.docker_compose);
        params.push_tree(const { &Name::new("environments") }, &self.environments);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Create a stack
    ///
    /// Starts a job that creates a stack from a Docker Compose file. The call is refused while the server is off, and if
    /// the stack needs more images than the server has left.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.2/cloud/stack/add.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/cloud/stack/add&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_add(&self, request: &CloudStackAdd) -> Call<Job> {
        self.send(request)
    }
}
