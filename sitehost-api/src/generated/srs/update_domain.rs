// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/update_domain.json`: Refresh a domain from the registry

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_update_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsUpdateDomain;
///
/// let request = SrsUpdateDomain::new(1, "example.co.nz");
/// client.srs_update_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsUpdateDomain {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
}

impl SrsUpdateDomain {
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

impl Request for SrsUpdateDomain {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_update_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/update_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Refresh a domain from the registry
    ///
    /// Updates what SiteHost knows about the domain with what the registry has. The call takes no new values: to change a
    /// domain, call `/srs/update_domain_contacts`, `/srs/update_auto_renew` or `/srs/add_name_servers`.
    ///
    /// Sends a `POST` request to `/1.5/srs/update_domain.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_update_domain(&self, request: &SrsUpdateDomain) -> Call<()> {
        self.send(request)
    }
}
