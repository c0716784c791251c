// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_upgrades.json`: List the upgrades of a server

use std::borrow::Cow;
use crate::generated::server::ServerUpgrades;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_list_upgrades`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListUpgrades;
///
/// let request = ServerListUpgrades::new(1, "servername");
/// let reply = client.server_list_upgrades(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListUpgrades {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
}

impl ServerListUpgrades {
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

impl Request for ServerListUpgrades {
    type Reply = ServerUpgrades;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_upgrades")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/list_upgrades.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// List the upgrades of a server
    ///
    /// Returns the sizes that `/server/upgrade` accepts for the server, and the products that `/server/upgrade_plan`
    /// accepts. If `cores` or `ram` has only the current value, it cannot be changed.
    ///
    /// Sends a `GET` request to `/1.5/server/list_upgrades.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_upgrades(
        &self,
        request: &ServerListUpgrades,
    ) -> Call<ServerUpgrades> {
        self.send(request)
    }
}
