// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/list_records.json`: List the records of a zone

use std::borrow::Cow;
use crate::generated::dns::DnsRecord;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_list_records`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::DnsListRecords;
///
/// let request = DnsListRecords::new(1, "example.co.nz");
/// let reply = client.dns_list_records(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsListRecords {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
}

impl DnsListRecords {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the zone.
    /// - `domain`: The domain name of the zone, from `/dns/list_domains`.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
        }
    }
}

impl Request for DnsListRecords {
    type Reply = Vec<DnsRecord>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_list_records")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/list_records.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// List the records of a zone
    ///
    /// Returns all records of a zone at once. There is no call for a single record. A zone that does not exist is refused.
    ///
    /// Sends a `GET` request to `/1.5/dns/list_records.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_list_records(&self, request: &DnsListRecords) -> Call<Vec<DnsRecord>> {
        self.send(request)
    }
}
