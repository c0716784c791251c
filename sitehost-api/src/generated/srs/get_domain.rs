// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/get_domain.json`: Get a domain

use std::borrow::Cow;
use crate::generated::srs::Domain;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_get_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsGetDomain;
///
/// let request = SrsGetDomain::new(1, "example.nz");
/// let reply = client.srs_get_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsGetDomain {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
}

impl SrsGetDomain {
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

impl Request for SrsGetDomain {
    type Reply = Domain;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_get_domain")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/srs/get_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Get a domain
    ///
    /// Returns the state of a domain, its dates, the ids of its contacts, and whether it is renewed automatically.
    ///
    /// Sends a `GET` request to `/1.3/srs/get_domain.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/srs/get_domain&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_get_domain(&self, request: &SrsGetDomain) -> Call<Domain> {
        self.send(request)
    }
}
