// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/snapshot/set_lifetime.json`: Extend the lifetime of a snapshot

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_snapshot_set_lifetime`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::snapshot::ServerSnapshotSetLifetime;
///
/// let request = ServerSnapshotSetLifetime::new(1, "servername", 3, 3);
/// let reply = client.server_snapshot_set_lifetime(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerSnapshotSetLifetime {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The id of the snapshot, from `/server/snapshot/list_all`.
    pub snapshot: Id,
    /// How many hours to add to the lifetime. The maximum is not documented.
    pub lifetime: i64,
}

impl ServerSnapshotSetLifetime {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `snapshot`: The id of the snapshot, from `/server/snapshot/list_all`.
    /// - `lifetime`: How many hours to add to the lifetime. The maximum is not documented.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        snapshot: impl Into<Id>,
        lifetime: impl Into<i64>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            snapshot: snapshot.into(),
            lifetime: lifetime.into(),
        }
    }
}

impl Request for ServerSnapshotSetLifetime {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_snapshot_set_lifetime")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/server/snapshot/set_lifetime.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("snapshot") }, &self.snapshot);
        params.push(const { &Name::new("lifetime") }, self.lifetime);
    }
}

impl Client {
    /// Extend the lifetime of a snapshot
    ///
    /// Starts a job that keeps the snapshot longer.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/server/snapshot/set_lifetime.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.3/?path=/server/snapshot/set_lifetime&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_snapshot_set_lifetime(
        &self,
        request: &ServerSnapshotSetLifetime,
    ) -> Call<Job> {
        self.send(request)
    }
}
