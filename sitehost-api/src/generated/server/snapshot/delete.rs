// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/snapshot/delete.json`: Delete a snapshot

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::server_snapshot_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::snapshot::ServerSnapshotDelete;
///
/// let request = ServerSnapshotDelete::new(1, "servername", "93");
/// let reply = client.server_snapshot_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerSnapshotDelete {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The id of the snapshot, from `/server/snapshot/list_all`.
    pub snapshot: Id,
}

impl ServerSnapshotDelete {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `snapshot`: The id of the snapshot, from `/server/snapshot/list_all`.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        snapshot: impl Into<Id>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            snapshot: snapshot.into(),
        }
    }
}

impl Request for ServerSnapshotDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_snapshot_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/snapshot/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("snapshot") }, &self.snapshot);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a snapshot. **This cannot be undone.**
    ///
    /// Starts a job that deletes the snapshot.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/server/snapshot/delete.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_snapshot_delete(&self, request: &ServerSnapshotDelete) -> Call<Job> {
        self.send(request)
    }
}
