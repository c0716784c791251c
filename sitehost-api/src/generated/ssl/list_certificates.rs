// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/ssl/list_certificates.json`: List the certificates of an account

use std::borrow::Cow;
use crate::generated::ssl::Certificate;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::ssl_list_certificates`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssl::SslListCertificates;
///
/// let request = SslListCertificates::new(1);
/// let reply = client.ssl_list_certificates(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SslListCertificates {
    /// The account that owns the certificates.
    pub client_id: Id,
}

impl SslListCertificates {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the certificates.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for SslListCertificates {
    type Reply = Vec<Certificate>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssl_list_certificates")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/ssl/list_certificates.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the certificates of an account
    ///
    /// Returns the host names and dates of the certificates. `/ssl/get_certificate` returns a certificate with its chain
    /// and its signing request.
    ///
    /// Sends a `GET` request to `/1.5/ssl/list_certificates.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn ssl_list_certificates(
        &self,
        request: &SslListCertificates,
    ) -> Call<Vec<Certificate>> {
        self.send(request)
    }
}
