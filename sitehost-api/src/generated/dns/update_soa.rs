// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/dns/update_soa.json`: Change the SOA record of a zone

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_update_soa`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::{DnsUpdateSoa, DnsUpdateSoaRequired};
///
/// let request = DnsUpdateSoa::new(DnsUpdateSoaRequired {
///         client_id: 1.into(),
///         domain: "example.nz".into(),
///         ns: "ns1.sitehost.co.nz".into(),
///         email: "support@sitehost.co.nz".into(),
///         refresh: 3600,
///         retry: 3600,
///         expire: 3600,
///         minimum: 1,
///     })
///     .ttl(3600);
/// client.dns_update_soa(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsUpdateSoa {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
    /// The primary name server.
    pub ns: String,
    /// The email address of the person who is responsible for the zone, with an `@`.
    pub email: String,
    /// How often secondary name servers look for changes, in seconds.
    pub refresh: i64,
    /// How long secondary name servers wait after a failed attempt, in seconds.
    pub retry: i64,
    /// How long secondary name servers answer without having reached the primary one, in seconds.
    pub expire: i64,
    /// How long resolvers remember that a name does not exist, in seconds. The documented example is 1,
    /// although templates need at least 3600.
    pub minimum: i64,
    /// How long resolvers may keep the SOA record, in seconds.
    pub ttl: Option<i64>,
}

/// The required parameters of [`DnsUpdateSoa`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct DnsUpdateSoaRequired {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
    /// The primary name server.
    pub ns: String,
    /// The email address of the person who is responsible for the zone, with an `@`.
    pub email: String,
    /// How often secondary name servers look for changes, in seconds.
    pub refresh: i64,
    /// How long secondary name servers wait after a failed attempt, in seconds.
    pub retry: i64,
    /// How long secondary name servers answer without having reached the primary one, in seconds.
    pub expire: i64,
    /// How long resolvers remember that a name does not exist, in seconds. The documented example is 1,
    /// although templates need at least 3600.
    pub minimum: i64,
}

impl DnsUpdateSoa {
    /// Creates a request from its required parameters.
    pub fn new(required: DnsUpdateSoaRequired) -> Self {
        Self {
            client_id: required.client_id,
            domain: required.domain,
            ns: required.ns,
            email: required.email,
            refresh: required.refresh,
            retry: required.retry,
            expire: required.expire,
            minimum: required.minimum,
            ttl: None,
        }
    }

    /// How long resolvers may keep the SOA record, in seconds.
    #[must_use]
    pub fn ttl(mut self, ttl: impl Into<i64>) -> Self {
        self.ttl = Some(ttl.into());
        self
    }

    /// Sets [`ttl`](Self::ttl), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ttl(mut self, ttl: Option<impl Into<i64>>) -> Self {
        self.ttl = ttl.map(Into::into);
        self
    }
}

impl Request for DnsUpdateSoa {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_update_soa")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/dns/update_soa.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("ns") }, &self.ns);
        params.push(const { &Name::new("email") }, &self.email);
        params.push(const { &Name::new("refresh") }, self.refresh);
        params.push(const { &Name::new("retry") }, self.retry);
        params.push(const { &Name::new("expire") }, self.expire);
        params.push(const { &Name::new("minimum") }, self.minimum);
        params.push_some(const { &Name::new("ttl") }, &self.ttl);
    }
}

impl Client {
    /// Change the SOA record of a zone
    ///
    /// Replaces the parameters that secondary name servers and resolvers take from the zone.
    ///
    /// Sends a `POST` request to `/1.3/dns/update_soa.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/dns/update_soa&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_update_soa(&self, request: &DnsUpdateSoa) -> Call<()> {
        self.send(request)
    }
}
