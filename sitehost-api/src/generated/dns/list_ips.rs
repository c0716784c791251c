// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/list_ips.json`: List the IP addresses with their reverse names

use std::borrow::Cow;
use std::collections::BTreeMap;
use crate::generated::dns::ReverseName;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_list_ips`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::DnsListIps;
///
/// let request = DnsListIps::new(1);
/// let reply = client.dns_list_ips(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsListIps {
    /// The account that owns the addresses.
    pub client_id: Id,
}

impl DnsListIps {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the addresses.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for DnsListIps {
    type Reply = BTreeMap<String, ReverseName>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_list_ips")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/list_ips.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the IP addresses with their reverse names
    ///
    /// Sends a `GET` request to `/1.5/dns/list_ips.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_list_ips(
        &self,
        request: &DnsListIps,
    ) -> Call<BTreeMap<String, ReverseName>> {
        self.send(request)
    }
}
