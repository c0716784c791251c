// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/server/list_all.json`: List the container servers

use std::borrow::Cow;
use crate::generated::cloud::server::CloudServer;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_server_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::server::CloudServerListAll;
///
/// let request = CloudServerListAll::new(1);
/// let reply = client.cloud_server_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudServerListAll {
    /// The account that owns the servers.
    pub client_id: Id,
}

impl CloudServerListAll {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the servers.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for CloudServerListAll {
    type Reply = Vec<CloudServer>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_server_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/server/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the container servers
    ///
    /// Returns all container servers at once.
    ///
    /// Sends a `GET` request to `/1.5/cloud/server/list_all.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_server_list_all(
        &self,
        request: &CloudServerListAll,
    ) -> Call<Vec<CloudServer>> {
        self.send(request)
    }
}
