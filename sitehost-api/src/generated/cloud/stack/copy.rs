// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/stack/copy.json`: Copy a stack

use std::borrow::Cow;
use crate::generated::cloud::stack::{DatabaseCopy, DatabaseUserCopy};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_copy`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::{CloudStackCopy, CloudStackCopyRequired, DatabaseCopy, DatabaseUserCopy};
///
/// let request = CloudStackCopy::new(CloudStackCopyRequired {
///         client_id: 1.into(),
///         source_server: "ch-servername".into(),
///         name: "cc567a321b123c".into(),
///         destination_server: "ch-servername".into(),
///         label: "cloned.co.nz".into(),
///     })
///     .aliases(["aliases.co.nz"])
///     .copy_env_file(true)
///     .shutdown(true)
///     .databases([
///         DatabaseCopy::new()
///             .clone_db_from("mydatabase")
///             .mysql_host("mysql57")
///             .db_name("newdb")
///             .origin_container("cc567a321b123c"),
///     ])
///     .database_users([DatabaseUserCopy::new().clone_grants_from("mydatabaseuser")]);
/// let reply = client.cloud_stack_copy(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackCopy {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub source_server: String,
    /// The name of the stack to copy.
    pub name: String,
    /// The name of the server to put the copy on, which may be the same.
    pub destination_server: String,
    /// The display name of the copy.
    pub label: String,
    /// Further host names for the copy.
    pub aliases: Option<Vec<String>>,
    /// Whether to copy the environment variables as well.
    pub copy_env_file: Option<bool>,
    /// Whether to stop the copy after it has been made.
    pub shutdown: Option<bool>,
    /// The databases to copy.
    pub databases: Option<Vec<DatabaseCopy>>,
    /// The database users to create for the copy.
    pub database_users: Option<Vec<DatabaseUserCopy>>,
}

/// The required parameters of [`CloudStackCopy`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudStackCopyRequired {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub source_server: String,
    /// The name of the stack to copy.
    pub name: String,
    /// The name of the server to put the copy on, which may be the same.
    pub destination_server: String,
    /// The display name of the copy.
    pub label: String,
}

impl CloudStackCopy {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudStackCopyRequired) -> Self {
        Self {
            client_id: required.client_id,
            source_server: required.source_server,
            name: required.name,
            destination_server: required.destination_server,
            label: required.label,
            aliases: None,
            copy_env_file: None,
            shutdown: None,
            databases: None,
            database_users: None,
        }
    }

    /// Further host names for the copy.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn aliases(
        mut self,
        aliases: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.aliases = Some(aliases.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`aliases`](Self::aliases), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_aliases(
        mut self,
        aliases: Option<impl IntoIterator<Item = impl Into<String>>>,
    ) -> Self {
        self.aliases = aliases
            .map(|aliases| aliases.into_iter().map(Into::into).collect());
        self
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

    /// Whether to stop the copy after it has been made.
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

    /// The databases to copy.
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

    /// The database users to create for the copy.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn database_users(
        mut self,
        database_users: impl IntoIterator<Item = DatabaseUserCopy>,
    ) -> Self {
        self.database_users = Some(database_users.into_iter().collect());
        self
    }

    /// Sets [`database_users`](Self::database_users), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_database_users(
        mut self,
        database_users: Option<impl IntoIterator<Item = DatabaseUserCopy>>,
    ) -> Self {
        self.database_users = database_users
            .map(|database_users| database_users.into_iter().collect());
        self
    }
}

impl Request for CloudStackCopy {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_copy")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/stack/copy.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("source_server") }, &self.source_server);
        params.push(const { &Name::new("name") }, &self.name);
        params
            .push(const { &Name::new("destination_server") }, &self.destination_server);
        params.push(const { &Name::new("label") }, &self.label);
        params.push_tree(const { &Name::new("params[aliases]") }, &self.aliases);
        params
            .push_some(
                const { &Name::new("params[copy_env_file]") },
                &self.copy_env_file,
            );
        params.push_some(const { &Name::new("params[shutdown]") }, &self.shutdown);
        params.push_tree(const { &Name::new("params[databases]") }, &self.databases);
        params
            .push_tree(
                const { &Name::new("params[database_users]") },
                &self.database_users,
            );
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Copy a stack
    ///
    /// Starts a job that copies a stack under a new label, to the same server or to another one. The documentation names
    /// more parameters after `params[database_users]`, which are missing here.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/stack/copy.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/stack/copy&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_copy(&self, request: &CloudStackCopy) -> Call<Job> {
        self.send(request)
    }
}
