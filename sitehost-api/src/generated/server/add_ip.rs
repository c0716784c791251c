// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/add_ip.json`: Add an IP address to a server

use std::borrow::Cow;
use crate::generated::server::ServerAddIpReply;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_add_ip`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerAddIp;
///
/// let request = ServerAddIp::new(1, "servername", "4");
/// let reply = client.server_add_ip(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerAddIp {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// An address that is allocated to the account already, or `4` or `6` for any free address of that version
    /// of the protocol. `auto`, which `/server/provision` accepts, is refused.
    pub param: String,
}

impl ServerAddIp {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `param`: An address that is allocated to the account already, or `4` or `6` for any free address of that version of the protocol. `auto`, which `/server/provision` accepts, is refused.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        param: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            param: param.into(),
        }
    }
}

impl Request for ServerAddIp {
    type Reply = ServerAddIpReply;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_add_ip")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/add_ip.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("param") }, &self.param);
    }
}

impl Client {
    /// Add an IP address to a server
    ///
    /// Starts a job that gives the server another address. It does not change the network configuration inside the server;
    /// `/server/generate_network_config` returns the new one. An address cannot be moved to another location. Whether an
    /// address is billed is not documented.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/server/add_ip.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_add_ip(&self, request: &ServerAddIp) -> Call<ServerAddIpReply> {
        self.send(request)
    }
}
