// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/can_transfer_domain.json`: Check whether a domain can be transferred

use std::borrow::Cow;
use crate::generated::srs::TransferCheck;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_can_transfer_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsCanTransferDomain;
///
/// let request = SrsCanTransferDomain::new(1, "example.co.nz");
/// let reply = client.srs_can_transfer_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsCanTransferDomain {
    /// The account that makes the call.
    pub client_id: Id,
    /// The full domain name, with its ending.
    pub domain: String,
}

impl SrsCanTransferDomain {
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

impl Request for SrsCanTransferDomain {
    type Reply = TransferCheck;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_can_transfer_domain")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/can_transfer_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Check whether a domain can be transferred
    ///
    /// Tells whether a domain that is registered elsewhere can be transferred to SiteHost.
    ///
    /// Sends a `GET` request to `/1.5/srs/can_transfer_domain.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_can_transfer_domain(
        &self,
        request: &SrsCanTransferDomain,
    ) -> Call<TransferCheck> {
        self.send(request)
    }
}
