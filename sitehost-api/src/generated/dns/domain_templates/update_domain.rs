// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/update_domain.json`: Link a zone to a template

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_update_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesUpdateDomain;
///
/// let request = DnsDomainTemplatesUpdateDomain::new(1, "example.co.nz", "23");
/// let reply = client.dns_domain_templates_update_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesUpdateDomain {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
    /// The id of the template. An empty text unlinks the zone.
    pub template_id: Id,
}

impl DnsDomainTemplatesUpdateDomain {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the zone.
    /// - `domain`: The domain name of the zone, from `/dns/list_domains`.
    /// - `template_id`: The id of the template. An empty text unlinks the zone.
    pub fn new(
        client_id: impl Into<Id>,
        domain: impl Into<String>,
        template_id: impl Into<Id>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            template_id: template_id.into(),
        }
    }
}

impl Request for DnsDomainTemplatesUpdateDomain {
    type Reply = bool;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_update_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/update_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("params[template_id]") }, &self.template_id);
    }
}

impl Client {
    /// Link a zone to a template
    ///
    /// The records of the zone do not change until it is rebuilt with `/dns/domain_templates/update_domain_dns`.
    ///
    /// Sends a `POST` request to `/1.5/dns/domain_templates/update_domain.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_update_domain(
        &self,
        request: &DnsDomainTemplatesUpdateDomain,
    ) -> Call<bool> {
        self.send(request)
    }
}
