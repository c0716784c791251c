// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/list_records.json`: List the records of a template

use std::borrow::Cow;
use crate::generated::dns::DnsRecord;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_list_records`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesListRecords;
///
/// let request = DnsDomainTemplatesListRecords::new(1, "168");
/// let reply = client.dns_domain_templates_list_records(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesListRecords {
    /// The account that owns the template.
    pub client_id: Id,
    /// The id of the template. Template `0` is shared by all accounts.
    pub template_id: Id,
}

impl DnsDomainTemplatesListRecords {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the template.
    /// - `template_id`: The id of the template. Template `0` is shared by all accounts.
    pub fn new(client_id: impl Into<Id>, template_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            template_id: template_id.into(),
        }
    }
}

impl Request for DnsDomainTemplatesListRecords {
    type Reply = Vec<DnsRecord>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_list_records")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/list_records.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template_id") }, &self.template_id);
    }
}

impl Client {
    /// List the records of a template
    ///
    /// Sends a `GET` request to `/1.5/dns/domain_templates/list_records.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_list_records(
        &self,
        request: &DnsDomainTemplatesListRecords,
    ) -> Call<Vec<DnsRecord>> {
        self.send(request)
    }
}
