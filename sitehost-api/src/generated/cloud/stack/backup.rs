// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/backup.json`: Take a backup of a stack

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_backup`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::CloudStackBackup;
///
/// let request = CloudStackBackup::new(1, "ch-servername", "examplenz")
///     .label("Before the update")
///     .containers(["examplenz"]);
/// let reply = client.cloud_stack_backup(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackBackup {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub name: String,
    /// The display name of the backup.
    pub label: Option<String>,
    /// The names of the containers to back up. By default, all containers of the stack.
    pub containers: Option<Vec<String>>,
}

impl CloudStackBackup {
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
            containers: None,
        }
    }

    /// The display name of the backup.
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

    /// The names of the containers to back up. By default, all containers of the stack.
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

impl Request for CloudStackBackup {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_backup")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/backup.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_some(const { &Name::new("params[label]") }, &self.label);
        params.push_tree(const { &Name::new("containers") }, &self.containers);
    }
}

impl Client {
    /// Take a backup of a stack
    ///
    /// Starts a job that takes a backup. No call that lists or restores backups is known.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/stack/backup.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_backup(&self, request: &CloudStackBackup) -> Call<Job> {
        self.send(request)
    }
}
