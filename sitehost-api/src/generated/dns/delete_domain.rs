// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/delete_domain.json`: Delete a zone

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::dns_delete_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::DnsDeleteDomain;
///
/// let request = DnsDeleteDomain::new(1, "example.co.nz");
/// client.dns_delete_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDeleteDomain {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
}

impl DnsDeleteDomain {
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

impl Request for DnsDeleteDomain {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_delete_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/delete_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a zone. **This cannot be undone.**
    ///
    /// Deletes the zone with all of its records.
    ///
    /// Sends a `POST` request to `/1.5/dns/delete_domain.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_delete_domain(&self, request: &DnsDeleteDomain) -> Call<()> {
        self.send(request)
    }
}
