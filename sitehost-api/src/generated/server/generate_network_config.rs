// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/generate_network_config.json`: Generate the network configuration of a server

use std::borrow::Cow;
use std::collections::BTreeMap;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_generate_network_config`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerGenerateNetworkConfig;
///
/// let request = ServerGenerateNetworkConfig::new(1, "servername");
/// let reply = client.server_generate_network_config(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerGenerateNetworkConfig {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
}

impl ServerGenerateNetworkConfig {
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

impl Request for ServerGenerateNetworkConfig {
    type Reply = BTreeMap<String, String>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_generate_network_config")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/generate_network_config.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// Generate the network configuration of a server
    ///
    /// Returns the files that configure the network inside the server. The API does not install them: after a change of its
    /// addresses, a server keeps the configuration that it has.
    ///
    /// Sends a `GET` request to `/1.5/server/generate_network_config.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_generate_network_config(
        &self,
        request: &ServerGenerateNetworkConfig,
    ) -> Call<BTreeMap<String, String>> {
        self.send(request)
    }
}
