// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/snapshot/create.json`: Create a snapshot of a disk

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_snapshot_create`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::snapshot::ServerSnapshotCreate;
///
/// let request = ServerSnapshotCreate::new(1, "servername", "xvda2").lifetime(1);
/// let reply = client.server_snapshot_create(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerSnapshotCreate {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The disk: the `name` of an entry of `partitions` in `/server/get_server`.
    pub partition: String,
    /// How long to keep the snapshot, in hours. The default is not documented.
    pub lifetime: Option<i64>,
}

impl ServerSnapshotCreate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `partition`: The disk: the `name` of an entry of `partitions` in `/server/get_server`.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        partition: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            partition: partition.into(),
            lifetime: None,
        }
    }

    /// How long to keep the snapshot, in hours. The default is not documented.
    ///
    /// From 1 to 24.
    #[must_use]
    pub fn lifetime(mut self, lifetime: impl Into<i64>) -> Self {
        self.lifetime = Some(lifetime.into());
        self
    }

    /// Sets [`lifetime`](Self::lifetime), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_lifetime(mut self, lifetime: Option<impl Into<i64>>) -> Self {
        self.lifetime = lifetime.map(Into::into);
        self
    }
}

impl Request for ServerSnapshotCreate {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_snapshot_create")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/server/snapshot/create.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("partition") }, &self.partition);
        params.push_some(const { &Name::new("lifetime") }, &self.lifetime);
    }
}

impl Client {
    /// Create a snapshot of a disk
    ///
    /// Starts a job that takes a snapshot of one disk. `/server/snapshot/list_all` returns the snapshot once the job has
    /// completed: the one with the newest `created` of those of this disk. The snapshot is deleted when its lifetime ends.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/server/snapshot/create.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.3/?path=/server/snapshot/create&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_snapshot_create(&self, request: &ServerSnapshotCreate) -> Call<Job> {
        self.send(request)
    }
}
