// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/get.json`: List the security groups of a server

use std::borrow::Cow;
use crate::generated::server::firewall::AttachedGroup;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_firewall_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::firewall::ServerFirewallGet;
///
/// let request = ServerFirewallGet::new(1, "servername");
/// let reply = client.server_firewall_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerFirewallGet {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub server: String,
}

impl ServerFirewallGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `server`: The name of the server, not its label; from `/server/list_servers`.
    pub fn new(client_id: impl Into<Id>, server: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            server: server.into(),
        }
    }
}

impl Request for ServerFirewallGet {
    type Reply = Vec<AttachedGroup>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_firewall_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/firewall/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
    }
}

impl Client {
    /// List the security groups of a server
    ///
    /// High-performance servers have security groups. For a server on the older platform, which is Xen, the call is
    /// refused.
    ///
    /// Sends a `GET` request to `/1.5/server/firewall/get.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_firewall_get(
        &self,
        request: &ServerFirewallGet,
    ) -> Call<Vec<AttachedGroup>> {
        self.send(request)
    }
}
