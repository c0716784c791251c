// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/ssl/update_certificate.json`: Store a signed certificate

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::ssl_update_certificate`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssl::SslUpdateCertificate;
///
/// let request = SslUpdateCertificate::new(
///         1,
///         1,
///         "-----BEGIN CERTIFICATE-----MIIDXTCCAkWgAwIBGSIb3Df...B7tCx2IUXVqRs5mlSbvA==-----END CERTIFICATE-----",
///     )
///     .chain(
///         "-----BEGIN CERTIFICATE-----MIIDXTCCAkWgAwIBGSIb3Df...B7tCx2IUXVqRs5mlSbvA==-----END CERTIFICATE-----",
///     );
/// client.ssl_update_certificate(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SslUpdateCertificate {
    /// The account that owns the certificate.
    pub client_id: Id,
    /// The id of the certificate, from `/ssl/list_certificates`.
    pub cert_id: Id,
    /// The certificate in PEM form.
    pub crt: String,
    /// The intermediate certificates up to the authority, in PEM form.
    pub chain: Option<String>,
}

impl SslUpdateCertificate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the certificate.
    /// - `cert_id`: The id of the certificate, from `/ssl/list_certificates`.
    /// - `crt`: The certificate in PEM form.
    pub fn new(
        client_id: impl Into<Id>,
        cert_id: impl Into<Id>,
        crt: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            cert_id: cert_id.into(),
            crt: crt.into(),
            chain: None,
        }
    }

    /// The intermediate certificates up to the authority, in PEM form.
    #[must_use]
    pub fn chain(mut self, chain: impl Into<String>) -> Self {
        self.chain = Some(chain.into());
        self
    }

    /// Sets [`chain`](Self::chain), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_chain(mut self, chain: Option<impl Into<String>>) -> Self {
        self.chain = chain.map(Into::into);
        self
    }
}

impl Request for SslUpdateCertificate {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssl_update_certificate")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/ssl/update_certificate.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("cert_id") }, &self.cert_id);
        params.push(const { &Name::new("crt") }, &self.crt);
        params.push_some(const { &Name::new("chain") }, &self.chain);
    }
}

impl Client {
    /// Store a signed certificate
    ///
    /// Stores the certificate that the authority issued for a signing request. What the call returns is not known.
    ///
    /// Sends a `POST` request to `/1.3/ssl/update_certificate.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.3/?path=/ssl/update_certificate&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn ssl_update_certificate(&self, request: &SslUpdateCertificate) -> Call<()> {
        self.send(request)
    }
}
