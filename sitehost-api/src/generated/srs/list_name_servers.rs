// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/list_name_servers.json`: List the name servers of a domain

use std::borrow::Cow;
use crate::generated::srs::NameServer;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_list_name_servers`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsListNameServers;
///
/// let request = SrsListNameServers::new(1, "example.co.nz");
/// let reply = client.srs_list_name_servers(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsListNameServers {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
}

impl SrsListNameServers {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the domain.
    /// - `domain`: The domain, from `/srs/list_domains`.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
        }
    }
}

impl Request for SrsListNameServers {
    type Reply = Vec<NameServer>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_list_name_servers")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/list_name_servers.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// List the name servers of a domain
    ///
    /// Sends a `GET` request to `/1.5/srs/list_name_servers.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_list_name_servers(
        &self,
        request: &SrsListNameServers,
    ) -> Call<Vec<NameServer>> {
        self.send(request)
    }
}
