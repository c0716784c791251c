// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_resources.json`: List the resources of an account

use std::borrow::Cow;
use crate::generated::server::ResourceGroup;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_list_resources`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListResources;
///
/// let request = ServerListResources::new(1);
/// let reply = client.server_list_resources(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListResources {
    /// The account that owns the groups.
    pub client_id: Id,
}

impl ServerListResources {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the groups.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for ServerListResources {
    type Reply = Vec<ResourceGroup>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_resources")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/list_resources.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the resources of an account
    ///
    /// Lists the groups of servers that share resources such as memory, and how much of each resource is in use.
    ///
    /// Sends a `GET` request to `/1.5/server/list_resources.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_resources(
        &self,
        request: &ServerListResources,
    ) -> Call<Vec<ResourceGroup>> {
        self.send(request)
    }
}
