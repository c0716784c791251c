// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/update_domain_dns.json`: Rebuild a zone from its template

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_update_domain_dns`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesUpdateDomainDns;
///
/// let request = DnsDomainTemplatesUpdateDomainDns::new(1, "example.co.nz");
/// let reply = client.dns_domain_templates_update_domain_dns(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesUpdateDomainDns {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
}

impl DnsDomainTemplatesUpdateDomainDns {
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

impl Request for DnsDomainTemplatesUpdateDomainDns {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_update_domain_dns")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/update_domain_dns.json")
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
    /// Rebuild a zone from its template. **This cannot be undone.**
    ///
    /// Starts a job that replaces the records of the zone by those of the template that it is linked to.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/dns/domain_templates/update_domain_dns.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_update_domain_dns(
        &self,
        request: &DnsDomainTemplatesUpdateDomainDns,
    ) -> Call<Job> {
        self.send(request)
    }
}
