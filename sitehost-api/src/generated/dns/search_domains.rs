// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/search_domains.json`: Search for zones by name

use std::borrow::Cow;
use crate::generated::dns::Zone;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::dns_search_domains`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::DnsSearchDomains;
///
/// let request = DnsSearchDomains::new(1, "example.co.nz");
/// let reply = client.dns_search_domains(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsSearchDomains {
    /// The account that owns the zones.
    pub client_id: Id,
    /// The name to look for. Whether a part of a name matches is not documented.
    pub domain: String,
}

impl DnsSearchDomains {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the zones.
    /// - `domain`: The name to look for. Whether a part of a name matches is not documented.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
        }
    }
}

impl Request for DnsSearchDomains {
    type Reply = Vec<Zone>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_search_domains")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/search_domains.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("query[domain]") }, &self.domain);
    }

    fn effect(&self) -> Effect {
        Effect::Reads
    }
}

impl Client {
    /// Search for zones by name
    ///
    /// Returns an empty list if no zone matches. More than one zone may match.
    ///
    /// Sends a `POST` request to `/1.5/dns/search_domains.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_search_domains(&self, request: &DnsSearchDomains) -> Call<Vec<Zone>> {
        self.send(request)
    }
}
