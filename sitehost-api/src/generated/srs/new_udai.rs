// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/new_udai.json`: Create a new UDAI for a domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_new_udai`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsNewUdai;
///
/// let request = SrsNewUdai::new(1, "example.co.nz");
/// client.srs_new_udai(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsNewUdai {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
}

impl SrsNewUdai {
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

impl Request for SrsNewUdai {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_new_udai")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/new_udai.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Create a new UDAI for a domain
    ///
    /// Creates a new code that authorizes a transfer of the domain to another registrar. The code is not returned: the
    /// registrant gets it by email.
    ///
    /// Sends a `POST` request to `/1.5/srs/new_udai.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_new_udai(&self, request: &SrsNewUdai) -> Call<()> {
        self.send(request)
    }
}
