// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/domain_inside_grace_period.json`: Check the grace period of a domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_domain_inside_grace_period`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsDomainInsideGracePeriod;
///
/// let request = SrsDomainInsideGracePeriod::new(1, "example.co.nz");
/// let reply = client.srs_domain_inside_grace_period(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsDomainInsideGracePeriod {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
}

impl SrsDomainInsideGracePeriod {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the domain.
    /// - `domain`: The domain, from `/srs/list_domains`.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
        }
    }
}

impl Request for SrsDomainInsideGracePeriod {
    type Reply = bool;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_domain_inside_grace_period")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/domain_inside_grace_period.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Check the grace period of a domain
    ///
    /// Tells whether the domain is still in its grace period. Which one is meant is not documented; it is presumably the
    /// time after the registration in which a domain can be cancelled without being billed, five days for `.nz`.
    ///
    /// Sends a `GET` request to `/1.5/srs/domain_inside_grace_period.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_domain_inside_grace_period(
        &self,
        request: &SrsDomainInsideGracePeriod,
    ) -> Call<bool> {
        self.send(request)
    }
}
