// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/remove_ip.json`: Remove an IP address from a server

use std::borrow::Cow;
use crate::generated::server::ServerRemoveIpReply;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_remove_ip`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerRemoveIp;
///
/// let request = ServerRemoveIp::new(1, "servername", "203.0.113.10");
/// let reply = client.server_remove_ip(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerRemoveIp {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The address, from `ips` in `/server/get_server`.
    pub address: String,
}

impl ServerRemoveIp {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `address`: The address, from `ips` in `/server/get_server`.
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

impl Request for ServerRemoveIp {
    type Reply = ServerRemoveIpReply;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_remove_ip")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/remove_ip.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("address") }, &self.address);
    }
}

impl Client {
    /// Remove an IP address from a server
    ///
    /// Starts a job that takes an address from the server. The account keeps it: `/server/add_ip` gives it to this server
    /// again or to another one at the location. A server may be left without any address; it can then only be reached
    /// through its VNC console.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/server/remove_ip.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_remove_ip(
        &self,
        request: &ServerRemoveIp,
    ) -> Call<ServerRemoveIpReply> {
        self.send(request)
    }
}
