// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/add_record.json`: Add a record to a template

use std::borrow::Cow;
use crate::generated::dns::DnsRecordType;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_add_record`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::{DnsDomainTemplatesAddRecord, DnsDomainTemplatesAddRecordRequired};
///
/// let request = DnsDomainTemplatesAddRecord::new(DnsDomainTemplatesAddRecordRequired {
///         client_id: 1.into(),
///         template_id: "168".into(),
///         kind: "A".into(),
///         name: "subdomain".into(),
///         content: "192.0.2.10".into(),
///     })
///     .prio(0);
/// client.dns_domain_templates_add_record(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesAddRecord {
    /// The account that owns the template.
    pub client_id: Id,
    /// The id of the template. Template `0` is shared by all accounts.
    pub template_id: Id,
    /// The type of the record.
    pub kind: DnsRecordType,
    /// The name of the record relative to the zone, unlike in `/dns/add_record`; `@` is the zone itself.
    pub name: String,
    /// The data of the record: an address, a host name, or a text, depending on the type.
    pub content: String,
    /// The priority of an `MX` or `SRV` record: mail servers with lower numbers are tried first. By default 0.
    pub prio: Option<i64>,
}

/// The required parameters of [`DnsDomainTemplatesAddRecord`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct DnsDomainTemplatesAddRecordRequired {
    /// The account that owns the template.
    pub client_id: Id,
    /// The id of the template. Template `0` is shared by all accounts.
    pub template_id: Id,
    /// The type of the record.
    pub kind: DnsRecordType,
    /// The name of the record relative to the zone, unlike in `/dns/add_record`; `@` is the zone itself.
    pub name: String,
    /// The data of the record: an address, a host name, or a text, depending on the type.
    pub content: String,
}

impl DnsDomainTemplatesAddRecord {
    /// Creates a request from its required parameters.
    pub fn new(required: DnsDomainTemplatesAddRecordRequired) -> Self {
        Self {
            client_id: required.client_id,
            template_id: required.template_id,
            kind: required.kind,
            name: required.name,
            content: required.content,
            prio: None,
        }
    }

    /// The priority of an `MX` or `SRV` record: mail servers with lower numbers are tried first. By default 0.
    #[must_use]
    pub fn prio(mut self, prio: impl Into<i64>) -> Self {
        self.prio = Some(prio.into());
        self
    }

    /// Sets [`prio`](Self::prio), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_prio(mut self, prio: Option<impl Into<i64>>) -> Self {
        self.prio = prio.map(Into::into);
        self
    }
}

impl Request for DnsDomainTemplatesAddRecord {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_add_record")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/add_record.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template_id") }, &self.template_id);
        params.push(const { &Name::new("type") }, &self.kind);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("content") }, &self.content);
        params.push_some(const { &Name::new("prio") }, &self.prio);
    }
}

impl Client {
    /// Add a record to a template
    ///
    /// Zones that are linked to the template have the record once they are rebuilt, with
    /// `/dns/domain_templates/update_template_dns` or `/dns/domain_templates/update_domain_dns`.
    ///
    /// Sends a `POST` request to `/1.5/dns/domain_templates/add_record.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_add_record(
        &self,
        request: &DnsDomainTemplatesAddRecord,
    ) -> Call<()> {
        self.send(request)
    }
}
