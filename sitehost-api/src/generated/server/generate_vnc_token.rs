// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/generate_vnc_token.json`: Generate a token for the VNC console

use std::borrow::Cow;
use crate::generated::server::VncToken;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_generate_vnc_token`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerGenerateVncToken;
///
/// let request = ServerGenerateVncToken::new(1, "servername", "10.20.30.40");
/// let reply = client.server_generate_vnc_token(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerGenerateVncToken {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The IP address that the console will be opened from.
    pub remote_ip: String,
}

impl ServerGenerateVncToken {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `remote_ip`: The IP address that the console will be opened from.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        remote_ip: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            remote_ip: remote_ip.into(),
        }
    }
}

impl Request for ServerGenerateVncToken {
    type Reply = VncToken;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_generate_vnc_token")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/server/generate_vnc_token.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("remote_ip") }, &self.remote_ip);
    }

    fn has_secret_reply(&self) -> bool {
        true
    }
}

impl Client {
    /// Generate a token for the VNC console
    ///
    /// Returns a token that opens the VNC console of a server. How long it is valid is not documented.
    ///
    /// Sends a `GET` request to `/1.3/server/generate_vnc_token.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.3/?path=/server/generate_vnc_token&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_generate_vnc_token(
        &self,
        request: &ServerGenerateVncToken,
    ) -> Call<VncToken> {
        self.send(request)
    }
}
