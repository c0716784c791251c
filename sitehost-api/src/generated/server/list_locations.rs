// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_locations.json`: List the locations

use std::borrow::Cow;
use crate::generated::server::Location;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_list_locations`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListLocations;
///
/// let request = ServerListLocations::new(1);
/// let reply = client.server_list_locations(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListLocations {
    /// The account that makes the call.
    pub client_id: Id,
}

impl ServerListLocations {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for ServerListLocations {
    type Reply = Vec<Location>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_locations")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/list_locations.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the locations
    ///
    /// Lists the locations that servers can be ordered at.
    ///
    /// Sends a `GET` request to `/1.5/server/list_locations.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_locations(
        &self,
        request: &ServerListLocations,
    ) -> Call<Vec<Location>> {
        self.send(request)
    }
}
