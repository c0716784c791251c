// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/ssl/get_csr.json`: Get a certificate signing request

use std::borrow::Cow;
use crate::generated::ssl::StoredSigningRequest;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::ssl_get_csr`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssl::SslGetCsr;
///
/// let request = SslGetCsr::new(1, 10);
/// let reply = client.ssl_get_csr(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SslGetCsr {
    /// The account that owns the certificate.
    pub client_id: Id,
    /// The id of the certificate, from `/ssl/list_certificates`.
    pub cert_id: Id,
}

impl SslGetCsr {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the certificate.
    /// - `cert_id`: The id of the certificate, from `/ssl/list_certificates`.
    pub fn new(client_id: impl Into<Id>, cert_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            cert_id: cert_id.into(),
        }
    }
}

impl Request for SslGetCsr {
    type Reply = StoredSigningRequest;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssl_get_csr")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/ssl/get_csr.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("cert_id") }, &self.cert_id);
    }
}

impl Client {
    /// Get a certificate signing request
    ///
    /// Sends a `GET` request to `/1.5/ssl/get_csr.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn ssl_get_csr(&self, request: &SslGetCsr) -> Call<StoredSigningRequest> {
        self.send(request)
    }
}
