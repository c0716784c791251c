// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/overwrite.json`: Overwrite a stack with another

use std::borrow::Cow;
use crate::generated::cloud::stack::{DatabaseCopy, StackPart};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_overwrite`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::{CloudStackOverwrite, CloudStackOverwriteRequired, DatabaseCopy};
///
/// let request = CloudStackOverwrite::new(CloudStackOverwriteRequired {
///         client_id: 1.into(),
///         source_server: "ch-servername".into(),
///         name: "cc567a321b123c".into(),
///         destination_server: "ch-servername".into(),
///         destination_stack: "cc987a456b321a".into(),
///     })
///     .copy_env_file(true)
///     .shutdown(true)
///     .only(["application"])
///     .databases([
///         DatabaseCopy::new()
///             .clone_db_from("mydatabase")
///             .mysql_host("mysql57")
///             .db_name("newdb")
///             .origin_container("cc567a321b123c"),
///     ]);
/// let reply = client.cloud_stack_overwrite(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackOverwrite {
    /// The account that owns the stacks.
    pub client_id: Id,
    /// The name of the server that the stack to copy from is on.
    pub source_server: String,
    /// The name of the stack to copy from.
    pub name: String,
    /// The name of the server that the stack to overwrite is on, which may be the same.
    pub destination_server: String,
    /// The name of the stack to overwrite.
    pub destination_stack: String,
    /// Whether to copy the environment variables as well.
    pub copy_env_file: Option<bool>,
    /// Whether to stop the overwritten stack afterwards.
    pub shutdown: Option<bool>,
    /// The parts to overwrite. What happens without this parameter is not documented; presumably all parts are
    /// overwritten.
    pub only: Option<Vec<StackPart>>,
    /// The databases to copy, and those whose contents they replace.
    pub databases: Option<Vec<DatabaseCopy>>,
}

/// The required parameters of [`CloudStackOverwrite`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudStackOverwriteRequired {
    /// The account that owns the stacks.
    pub client_id: Id,
    /// The name of the server that the stack to copy from is on.
    pub source_server: String,
    /// The name of the stack to copy from.
    pub name: String,
    /// The name of the server that the stack to overwrite is on, which may be the same.
    pub destination_server: String,
    /// The name of the stack to overwrite.
    pub destination_stack: String,
}

impl CloudStackOverwrite {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudStackOverwriteRequired) -> Self {
        Self {
            client_id: required.client_id,
            source_server: required.source_server,
            name: required.name,
            destination_server: required.destination_server,
            destination_stack: required.destination_stack,
            copy_env_file: None,
            shutdown: None,
            only: None,
            databases: None,
        }
    }

    /// Whether to copy the environment variables as well.
    ///
    /// The API's default is no.
    #[must_use]
    pub fn copy_env_file(mut self, copy_env_file: bool) -> Self {
        self.copy_env_file = Some(copy_env_file);
        self
    }

    /// Sets [`copy_env_file`](Self::copy_env_file), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_copy_env_file(mut self, copy_env_file: Option<bool>) -> Self {
        self.copy_env_file = copy_env_file;
        self
    }

    /// Whether to stop the overwritten stack afterwards.
    ///
    /// The API's default is no.
    #[must_use]
    pub fn shutdown(mut self, shutdown: bool) -> Self {
        self.shutdown = Some(shutdown);
        self
    }

    /// Sets [`shutdown`](Self::shutdown), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_shutdown(mut self, shutdown: Option<bool>) -> Self {
        self.shutdown = shutdown;
        self
    }

    /// The parts to overwrite. What happens without this parameter is not documented; presumably all parts are
    /// overwritten.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn only(mut self, only: impl IntoIterator<Item = impl Into<StackPart>>) -> Self {
        self.only = Some(only.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`only`](Self::only), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_only(
        mut self,
        only: Option<impl IntoIterator<Item = impl Into<StackPart>>>,
    ) -> Self {
        self.only = only.map(|only| only.into_iter().map(Into::into).collect());
        self
    }

    /// The databases to copy, and those whose contents they replace.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn databases(
        mut self,
        databases: impl IntoIterator<Item = DatabaseCopy>,
    ) -> Self {
        self.databases = Some(databases.into_iter().collect());
        self
    }

    /// Sets [`databases`](Self::databases), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_databases(
        mut self,
        databases: Option<impl IntoIterator<Item = DatabaseCopy>>,
    ) -> Self {
        self.databases = databases.map(|databases| databases.into_iter().collect());
        self
    }
}

impl Request for CloudStackOverwrite {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_overwrite")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/stack/overwrite.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("source_server") }, &self.source_server);
        params.push(const { &Name::new("name") }, &self.name);
        params
            .push(const { &Name::new("destination_server") }, &self.destination_server);
        params.push(const { &Name::new("destination_stack") }, &self.destination_stack);
        params
            .push_some(
                const { &Name::new("params[copy_env_file]") },
                &self.copy_env_file,
            );
        params.push_some(const { &Name::new("params[shutdown]") }, &self.shutdown);
        params.push_tree(const { &Name::new("params[only]") }, &self.only);
        params.push_tree(const { &Name::new("params[databases]") }, &self.databases);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Overwrite a stack with another. **This cannot be undone.**
    ///
    /// Starts a job that replaces the contents of a stack, with its Docker Compose file, and of the databases that are
    /// named, by those of another stack. The documentation may name more parameters after `params[databases]`, which are
    /// missing here.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/stack/overwrite.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/stack/overwrite&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_overwrite(&self, request: &CloudStackOverwrite) -> Call<Job> {
        self.send(request)
    }
}
