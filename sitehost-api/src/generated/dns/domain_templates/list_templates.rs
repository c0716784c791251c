// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/list_templates.json`: List the templates

use std::borrow::Cow;
use crate::generated::dns::domain_templates::ZoneTemplate;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_list_templates`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesListTemplates;
///
/// let request = DnsDomainTemplatesListTemplates::new(1);
/// let reply = client.dns_domain_templates_list_templates(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesListTemplates {
    /// The account that owns the templates.
    pub client_id: Id,
}

impl DnsDomainTemplatesListTemplates {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the templates.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for DnsDomainTemplatesListTemplates {
    type Reply = Vec<ZoneTemplate>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_list_templates")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/list_templates.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the templates
    ///
    /// Returns the templates of the account and those that all accounts share.
    ///
    /// Sends a `GET` request to `/1.5/dns/domain_templates/list_templates.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_list_templates(
        &self,
        request: &DnsDomainTemplatesListTemplates,
    ) -> Call<Vec<ZoneTemplate>> {
        self.send(request)
    }
}
