// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/update_reverse_dns.json`: Set the reverse name of an IP address

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_update_reverse_dns`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::DnsUpdateReverseDns;
///
/// let request = DnsUpdateReverseDns::new(1, "192.0.2.10", "host.example.com");
/// client.dns_update_reverse_dns(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsUpdateReverseDns {
    /// The account that owns the address.
    pub client_id: Id,
    /// The IPv4 or IPv6 address.
    pub ip_addr: String,
    /// The host name that the address resolves to.
    pub rdns: String,
}

impl DnsUpdateReverseDns {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the address.
    /// - `ip_addr`: The IPv4 or IPv6 address.
    /// - `rdns`: The host name that the address resolves to.
    pub fn new(
        client_id: impl Into<Id>,
        ip_addr: impl Into<String>,
        rdns: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            ip_addr: ip_addr.into(),
            rdns: rdns.into(),
        }
    }
}

impl Request for DnsUpdateReverseDns {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_update_reverse_dns")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/update_reverse_dns.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("ip_addr") }, &self.ip_addr);
        params.push(const { &Name::new("rdns") }, &self.rdns);
    }
}

impl Client {
    /// Set the reverse name of an IP address
    ///
    /// `/dns/list_ips` returns the current names.
    ///
    /// Sends a `POST` request to `/1.5/dns/update_reverse_dns.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_update_reverse_dns(&self, request: &DnsUpdateReverseDns) -> Call<()> {
        self.send(request)
    }
}
