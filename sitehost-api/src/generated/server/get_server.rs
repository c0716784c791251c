// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/server/get_server.json`: Get a server

use std::borrow::Cow;
use crate::generated::server::Server;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_get_server`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerGetServer;
///
/// let request = ServerGetServer::new(1, "servername");
/// let reply = client.server_get_server(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerGetServer {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
}

impl ServerGetServer {
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

impl Request for ServerGetServer {
    type Reply = Server;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_get_server")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/server/get_server.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// Get a server
    ///
    /// Returns the state of a server, its sizes, addresses and disks, and the product that it is sold as.
    ///
    /// Sends a `GET` request to `/1.0/server/get_server.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/server/get_server&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_get_server(&self, request: &ServerGetServer) -> Call<Server> {
        self.send(request)
    }
}
