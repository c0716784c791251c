// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/set_primary_ip.json`: Set the primary IP address of a server

use std::borrow::Cow;
use crate::generated::server::PrimaryAddress;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_set_primary_ip`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerSetPrimaryIp;
///
/// let request = ServerSetPrimaryIp::new(1, "servername", "203.0.113.10");
/// let reply = client.server_set_primary_ip(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerSetPrimaryIp {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// An address that the server has, from `ips` in `/server/get_server`.
    pub address: String,
}

impl ServerSetPrimaryIp {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `address`: An address that the server has, from `ips` in `/server/get_server`.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            address: address.into(),
        }
    }
}

impl Request for ServerSetPrimaryIp {
    type Reply = PrimaryAddress;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_set_primary_ip")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/set_primary_ip.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("address") }, &self.address);
    }
}

impl Client {
    /// Set the primary IP address of a server
    ///
    /// A server has one primary address for each version of the protocol. If it has only one address, that is the primary
    /// one.
    ///
    /// Sends a `POST` request to `/1.5/server/set_primary_ip.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_set_primary_ip(
        &self,
        request: &ServerSetPrimaryIp,
    ) -> Call<PrimaryAddress> {
        self.send(request)
    }
}
