// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/create_domain.json`: Register a domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::srs_create_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsCreateDomain;
///
/// let request = SrsCreateDomain::new(1, "example.com", 12, 12)
///     .register_expired(false)
///     .admin_contact(12)
///     .tech_contact(12)
///     .billing_contact(12)
///     .protect(false)
///     .auid_type("ABN")
///     .auid_value("12345678901")
///     .auid_reason("Exact match of the company name")
///     .auid_cname("Example Pty Ltd")
///     .auid_ctype("Company");
/// let reply = client.srs_create_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsCreateDomain {
    /// The account that will own the domain, and pays.
    pub client_id: Id,
    /// The full domain name, with its ending.
    pub domain: String,
    /// The length of the registration, in months.
    pub term: i64,
    /// The contact that the domain is registered to, an id from `/srs/list_contacts`.
    pub registrant_contact: Id,
    /// Whether to register a domain that is still taken, as soon as it becomes available.
    pub register_expired: Option<bool>,
    /// The contact for administrative questions, an id from `/srs/list_contacts`.
    pub admin_contact: Option<Id>,
    /// The contact for technical questions, an id from `/srs/list_contacts`.
    pub tech_contact: Option<Id>,
    /// The contact for bills, an id from `/srs/list_contacts`.
    pub billing_contact: Option<Id>,
    /// Whether to hide the contacts in whois with privacy protection. `/srs/get_domain_price` returns its
    /// price.
    pub protect: Option<bool>,
    /// The kind of the number that identifies an Australian business.
    pub auid_type: Option<String>,
    /// The number that identifies an Australian business.
    pub auid_value: Option<String>,
    /// The reason why the registrant is entitled to the domain.
    pub auid_reason: Option<String>,
    /// The name of the Australian company.
    pub auid_cname: Option<String>,
    /// The type of the Australian company.
    pub auid_ctype: Option<String>,
}

impl SrsCreateDomain {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the domain, and pays.
    /// - `domain`: The full domain name, with its ending.
    /// - `term`: The length of the registration, in months.
    /// - `registrant_contact`: The contact that the domain is registered to, an id from `/srs/list_contacts`.
    pub fn new(
        client_id: impl Into<Id>,
        domain: impl Into<String>,
        term: impl Into<i64>,
        registrant_contact: impl Into<Id>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            term: term.into(),
            registrant_contact: registrant_contact.into(),
            register_expired: None,
            admin_contact: None,
            tech_contact: None,
            billing_contact: None,
            protect: None,
            auid_type: None,
            auid_value: None,
            auid_reason: None,
            auid_cname: None,
            auid_ctype: None,
        }
    }

    /// Whether to register a domain that is still taken, as soon as it becomes available.
    #[must_use]
    pub fn register_expired(mut self, register_expired: bool) -> Self {
        self.register_expired = Some(register_expired);
        self
    }

    /// Sets [`register_expired`](Self::register_expired), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_register_expired(mut self, register_expired: Option<bool>) -> Self {
        self.register_expired = register_expired;
        self
    }

    /// The contact for administrative questions, an id from `/srs/list_contacts`.
    #[must_use]
    pub fn admin_contact(mut self, admin_contact: impl Into<Id>) -> Self {
        self.admin_contact = Some(admin_contact.into());
        self
    }

    /// Sets [`admin_contact`](Self::admin_contact), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_admin_contact(mut self, admin_contact: Option<impl Into<Id>>) -> Self {
        self.admin_contact = admin_contact.map(Into::into);
        self
    }

    /// The contact for technical questions, an id from `/srs/list_contacts`.
    #[must_use]
    pub fn tech_contact(mut self, tech_contact: impl Into<Id>) -> Self {
        self.tech_contact = Some(tech_contact.into());
        self
    }

    /// Sets [`tech_contact`](Self::tech_contact), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_tech_contact(mut self, tech_contact: Option<impl Into<Id>>) -> Self {
        self.tech_contact = tech_contact.map(Into::into);
        self
    }

    /// The contact for bills, an id from `/srs/list_contacts`.
    #[must_use]
    pub fn billing_contact(mut self, billing_contact: impl Into<Id>) -> Self {
        self.billing_contact = Some(billing_contact.into());
        self
    }

    /// Sets [`billing_contact`](Self::billing_contact), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_billing_contact(
        mut self,
        billing_contact: Option<impl Into<Id>>,
    ) -> Self {
        self.billing_contact = billing_contact.map(Into::into);
        self
    }

    /// Whether to hide the contacts in whois with privacy protection. `/srs/get_domain_price` returns its
    /// price.
    #[must_use]
    pub fn protect(mut self, protect: bool) -> Self {
        self.protect = Some(protect);
        self
    }

    /// Sets [`protect`](Self::protect), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_protect(mut self, protect: Option<bool>) -> Self {
        self.protect = protect;
        self
    }

    /// The kind of the number that identifies an Australian business.
    #[must_use]
    pub fn auid_type(mut self, auid_type: impl Into<String>) -> Self {
        self.auid_type = Some(auid_type.into());
        self
    }

    /// Sets [`auid_type`](Self::auid_type), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_auid_type(mut self, auid_type: Option<impl Into<String>>) -> Self {
        self.auid_type = auid_type.map(Into::into);
        self
    }

    /// The number that identifies an Australian business.
    #[must_use]
    pub fn auid_value(mut self, auid_value: impl Into<String>) -> Self {
        self.auid_value = Some(auid_value.into());
        self
    }

    /// Sets [`auid_value`](Self::auid_value), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_auid_value(mut self, auid_value: Option<impl Into<String>>) -> Self {
        self.auid_value = auid_value.map(Into::into);
        self
    }

    /// The reason why the registrant is entitled to the domain.
    #[must_use]
    pub fn auid_reason(mut self, auid_reason: impl Into<String>) -> Self {
        self.auid_reason = Some(auid_reason.into());
        self
    }

    /// Sets [`auid_reason`](Self::auid_reason), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_auid_reason(mut self, auid_reason: Option<impl Into<String>>) -> Self {
        self.auid_reason = auid_reason.map(Into::into);
        self
    }

    /// The name of the Australian company.
    #[must_use]
    pub fn auid_cname(mut self, auid_cname: impl Into<String>) -> Self {
        self.auid_cname = Some(auid_cname.into());
        self
    }

    /// Sets [`auid_cname`](Self::auid_cname), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_auid_cname(mut self, auid_cname: Option<impl Into<String>>) -> Self {
        self.auid_cname = auid_cname.map(Into::into);
        self
    }

    /// The type of the Australian company.
    #[must_use]
    pub fn auid_ctype(mut self, auid_ctype: impl Into<String>) -> Self {
        self.auid_ctype = Some(auid_ctype.into());
        self
    }

    /// Sets [`auid_ctype`](Self::auid_ctype), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_auid_ctype(mut self, auid_ctype: Option<impl Into<String>>) -> Self {
        self.auid_ctype = auid_ctype.map(Into::into);
        self
    }
}

impl Request for SrsCreateDomain {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_create_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/srs/create_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("term") }, self.term);
        params
            .push(const { &Name::new("registrant_contact") }, &self.registrant_contact);
        params
            .push_some(
                const { &Name::new("params[RegisterExpired]") },
                &self.register_expired,
            );
        params
            .push_some(
                const { &Name::new("params[AdminContact]") },
                &self.admin_contact,
            );
        params
            .push_some(const { &Name::new("params[TechContact]") }, &self.tech_contact);
        params
            .push_some(
                const { &Name::new("params[BillingContact]") },
                &self.billing_contact,
            );
        params.push_some(const { &Name::new("params[protect]") }, &self.protect);
        params.push_some(const { &Name::new("params[auid_type]") }, &self.auid_type);
        params.push_some(const { &Name::new("params[auid_value]") }, &self.auid_value);
        params.push_some(const { &Name::new("params[auid_reason]") }, &self.auid_reason);
        params.push_some(const { &Name::new("params[auid_cname]") }, &self.auid_cname);
        params.push_some(const { &Name::new("params[auid_ctype]") }, &self.auid_ctype);
    }

    fn effect(&self) -> Effect {
        Effect::Costs
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Register a domain. **This costs money.**
    ///
    /// Starts a job that registers a domain for the account. Version 1.5 was observed to refuse a registration unless the
    /// contacts for administrative, technical and billing questions are sent as well as that of the registrant.
    ///
    /// The parameters from `params[auid_type]` on are for domains under `.au`. Their allowed values are not documented.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/srs/create_domain.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/srs/create_domain&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_create_domain(&self, request: &SrsCreateDomain) -> Call<Job> {
        self.send(request)
    }
}
