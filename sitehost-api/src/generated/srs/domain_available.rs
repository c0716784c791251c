// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/domain_available.json`: Check whether a domain is available

use serde_json::Value;
use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_domain_available`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsDomainAvailable;
///
/// let request = SrsDomainAvailable::new(1, "example.co.nz");
/// let reply = client.srs_domain_available(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsDomainAvailable {
    /// The account that makes the call.
    pub client_id: Id,
    /// The full domain name, with its ending.
    pub domain: String,
}

impl SrsDomainAvailable {
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

impl Request for SrsDomainAvailable {
    type Reply = Value;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_domain_available")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/domain_available.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Check whether a domain is available
    ///
    /// The reply has one of two shapes: `true` or `false`, or an object with the members `domain` and `available`.
    /// SiteHost's own SDK contradicts itself here. `/srs/domain_tlds_available` answers the same question in one shape.
    ///
    /// Sends a `GET` request to `/1.5/srs/domain_available.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_domain_available(&self, request: &SrsDomainAvailable) -> Call<Value> {
        self.send(request)
    }
}
