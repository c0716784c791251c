// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/domain_tlds_available.json`: Check the availability of one domain

use std::borrow::Cow;
use crate::generated::srs::DomainAvailability;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_domain_tlds_available`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsDomainTldsAvailable;
///
/// let request = SrsDomainTldsAvailable::new(1, "example.co.nz");
/// let reply = client.srs_domain_tlds_available(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsDomainTldsAvailable {
    /// The account that makes the call.
    pub client_id: Id,
    /// The full domain name, with its ending.
    pub domain: String,
}

impl SrsDomainTldsAvailable {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    /// - `domain`: The full domain name, with its ending.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
        }
    }
}

impl Request for SrsDomainTldsAvailable {
    type Reply = DomainAvailability;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_domain_tlds_available")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/domain_tlds_available.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Check the availability of one domain
    ///
    /// Takes one full domain name, although the call's name promises several endings: a name without an ending is refused
    /// as invalid.
    ///
    /// Sends a `GET` request to `/1.5/srs/domain_tlds_available.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_domain_tlds_available(
        &self,
        request: &SrsDomainTldsAvailable,
    ) -> Call<DomainAvailability> {
        self.send(request)
    }
}
