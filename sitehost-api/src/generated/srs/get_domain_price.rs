// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/get_domain_price.json`: Get the price of a domain

use std::borrow::Cow;
use crate::generated::srs::DomainPrice;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_get_domain_price`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsGetDomainPrice;
///
/// let request = SrsGetDomainPrice::new(1, "example.nz")
///     .term(12)
///     .force_base_price(true)
///     .protect(true);
/// let reply = client.srs_get_domain_price(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsGetDomainPrice {
    /// The account that would pay.
    pub client_id: Id,
    /// The full domain name, with its ending.
    pub domain: String,
    /// The length of the registration, in months. The default is not documented.
    pub term: Option<i64>,
    /// Whether to disregard the account's pricing tier and calculate with the base price.
    pub force_base_price: Option<bool>,
    /// Whether to include privacy protection.
    pub protect: Option<bool>,
}

impl SrsGetDomainPrice {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that would pay.
    /// - `domain`: The full domain name, with its ending.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            term: None,
            force_base_price: None,
            protect: None,
        }
    }

    /// The length of the registration, in months. The default is not documented.
    #[must_use]
    pub fn term(mut self, term: impl Into<i64>) -> Self {
        self.term = Some(term.into());
        self
    }

    /// Sets [`term`](Self::term), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_term(mut self, term: Option<impl Into<i64>>) -> Self {
        self.term = term.map(Into::into);
        self
    }

    /// Whether to disregard the account's pricing tier and calculate with the base price.
    #[must_use]
    pub fn force_base_price(mut self, force_base_price: bool) -> Self {
        self.force_base_price = Some(force_base_price);
        self
    }

    /// Sets [`force_base_price`](Self::force_base_price), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_force_base_price(mut self, force_base_price: Option<bool>) -> Self {
        self.force_base_price = force_base_price;
        self
    }

    /// Whether to include privacy protection.
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
}

impl Request for SrsGetDomainPrice {
    type Reply = DomainPrice;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_get_domain_price")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/srs/get_domain_price.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push_some(const { &Name::new("term") }, &self.term);
        params
            .push_some(
                const { &Name::new("params[force_base_price]") },
                &self.force_base_price,
            );
        params.push_some(const { &Name::new("params[protect]") }, &self.protect);
    }
}

impl Client {
    /// Get the price of a domain
    ///
    /// Returns what it costs the account to register the domain. The currency is not documented.
    ///
    /// Sends a `GET` request to `/1.3/srs/get_domain_price.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/srs/get_domain_price&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_get_domain_price(
        &self,
        request: &SrsGetDomainPrice,
    ) -> Call<DomainPrice> {
        self.send(request)
    }
}
