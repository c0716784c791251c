// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/server/snapshot/list_all.json`: List the snapshots of a server

use std::borrow::Cow;
use crate::generated::server::snapshot::Snapshot;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_snapshot_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::snapshot::ServerSnapshotListAll;
///
/// let request = ServerSnapshotListAll::new(1, "servername");
/// let reply = client.server_snapshot_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerSnapshotListAll {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
}

impl ServerSnapshotListAll {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    pub fn new(client_id: impl Into<Id>, name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
        }
    }
}

impl Request for ServerSnapshotListAll {
    type Reply = Vec<Snapshot>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_snapshot_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.1/server/snapshot/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// List the snapshots of a server
    ///
    /// Lists the snapshots that have not expired. The reply has no pages.
    ///
    /// Sends a `GET` request to `/1.1/server/snapshot/list_all.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.1/?path=/server/snapshot/list_all&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_snapshot_list_all(
        &self,
        request: &ServerSnapshotListAll,
    ) -> Call<Vec<Snapshot>> {
        self.send(request)
    }
}
