// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/get_state.json`: Get the state of a server

use std::borrow::Cow;
use crate::generated::server::ServerStatus;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_get_state`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerGetState;
///
/// let request = ServerGetState::new(1, "servername");
/// let reply = client.server_get_state(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerGetState {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
}

impl ServerGetState {
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

impl Request for ServerGetState {
    type Reply = ServerStatus;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_get_state")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/server/get_state.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// Get the state of a server
    ///
    /// Returns whether a server is on and whether it is in rescue mode. `/server/get_server` returns both with all other
    /// details.
    ///
    /// Sends a `GET` request to `/1.3/server/get_state.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/server/get_state&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_get_state(&self, request: &ServerGetState) -> Call<ServerStatus> {
        self.send(request)
    }
}
