// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/add_record.json`: Add a record to a zone

use std::borrow::Cow;
use crate::generated::dns::{AddedRecord, DnsRecordType};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_add_record`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::{DnsAddRecord, DnsAddRecordRequired};
///
/// let request = DnsAddRecord::new(DnsAddRecordRequired {
///         client_id: 1.into(),
///         domain: "example.co.nz".into(),
///         kind: "A".into(),
///         name: "www.example.co.nz".into(),
///         content: "192.0.2.10".into(),
///     })
///     .prio(0);
/// let reply = client.dns_add_record(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsAddRecord {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
    /// The type of the record.
    pub kind: DnsRecordType,
    /// The full name of the record, including the zone. A short name such as `www` is accepted, but creates a
    /// record under a name that has the zone in it twice.
    pub name: String,
    /// The data of the record: an address, a host name, or a text, depending on the type.
    pub content: String,
    /// The priority of an `MX` or `SRV` record: mail servers with lower numbers are tried first. By default 0.
    pub prio: Option<i64>,
}

/// The required parameters of [`DnsAddRecord`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct DnsAddRecordRequired {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
    /// The type of the record.
    pub kind: DnsRecordType,
    /// The full name of the record, including the zone. A short name such as `www` is accepted, but creates a
    /// record under a name that has the zone in it twice.
    pub name: String,
    /// The data of the record: an address, a host name, or a text, depending on the type.
    pub content: String,
}

impl DnsAddRecord {
    /// Creates a request from its required parameters.
    pub fn new(required: DnsAddRecordRequired) -> Self {
        Self {
            client_id: required.client_id,
            domain: required.domain,
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

impl Request for DnsAddRecord {
    type Reply = AddedRecord;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_add_record")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/add_record.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("type") }, &self.kind);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("content") }, &self.content);
        params.push_some(const { &Name::new("prio") }, &self.prio);
    }
}

impl Client {
    /// Add a record to a zone
    ///
    /// Adds a record to those that the zone has. Whether the same record can be added twice is not documented. To change a
    /// record, call `/dns/update_record`.
    ///
    /// Sends a `POST` request to `/1.5/dns/add_record.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_add_record(&self, request: &DnsAddRecord) -> Call<AddedRecord> {
        self.send(request)
    }
}
