// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/create_domain.json`: Create a zone

use std::borrow::Cow;
use crate::generated::dns::CreatedZone;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_create_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::DnsCreateDomain;
///
/// let request = DnsCreateDomain::new(1, "example.co.nz");
/// let reply = client.dns_create_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsCreateDomain {
    /// The account that will own the zone.
    pub client_id: Id,
    /// The domain name of the new zone.
    pub domain: String,
}

impl DnsCreateDomain {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the zone.
    /// - `domain`: The domain name of the new zone.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
        }
    }
}

impl Request for DnsCreateDomain {
    type Reply = CreatedZone;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_create_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/create_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Create a zone
    ///
    /// Creates the zone of a domain, with the records of a template, whether or not the domain is registered. This costs
    /// nothing; `/srs/create_domain` registers a domain. The ending of the domain must be one that exists: `example.test`
    /// is refused as invalid.
    ///
    /// Sends a `POST` request to `/1.5/dns/create_domain.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_create_domain(&self, request: &DnsCreateDomain) -> Call<CreatedZone> {
        self.send(request)
    }
}
