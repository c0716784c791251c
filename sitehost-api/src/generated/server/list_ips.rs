// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_ips.json`: List free IP addresses at a location

use std::borrow::Cow;
use crate::generated::server::FreeAddress;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_list_ips`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListIps;
///
/// let request = ServerListIps::new(1, "AKLCITY");
/// let reply = client.server_list_ips(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListIps {
    /// The account that makes the call.
    pub client_id: Id,
    /// The code of the location, from `/server/list_locations`.
    pub location: String,
}

impl ServerListIps {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    /// - `location`: The code of the location, from `/server/list_locations`.
    pub fn new(client_id: impl Into<Id>, location: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            location: location.into(),
        }
    }
}

impl Request for ServerListIps {
    type Reply = Vec<FreeAddress>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_ips")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/list_ips.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("location") }, &self.location);
    }
}

impl Client {
    /// List free IP addresses at a location
    ///
    /// Lists addresses at the location that no server has. Whether they are free for everybody or allocated to the account
    /// already is not documented; SiteHost's own SDK says both. An empty list does not mean that the location has run out:
    /// `/server/list_locations` returns how many addresses it has left.
    ///
    /// Sends a `GET` request to `/1.5/server/list_ips.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_ips(&self, request: &ServerListIps) -> Call<Vec<FreeAddress>> {
        self.send(request)
    }
}
