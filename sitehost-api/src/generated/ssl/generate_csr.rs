// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/ssl/generate_csr.json`: Create a certificate signing request

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::ssl_generate_csr`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssl::{SslGenerateCsr, SslGenerateCsrRequired};
///
/// let request = SslGenerateCsr::new(SslGenerateCsrRequired {
///         client_id: 1.into(),
///         country_name: "NZ".into(),
///         state_or_province_name: "Auckland".into(),
///         organization_name: "Example, Inc.".into(),
///         common_name: "www.example.com".into(),
///     })
///     .locality_name("Auckland")
///     .organizational_unit_name("Applied Sciences")
///     .email_address("bruce@example.com");
/// client.ssl_generate_csr(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SslGenerateCsr {
    /// The account that will own the certificate.
    pub client_id: Id,
    /// The country of the organization, as a code of two letters.
    pub country_name: String,
    /// The state or province of the organization.
    pub state_or_province_name: String,
    /// The city of the organization.
    pub locality_name: Option<String>,
    /// The legal name of the organization.
    pub organization_name: String,
    /// The department of the organization.
    pub organizational_unit_name: Option<String>,
    /// The host name that the certificate is for.
    pub common_name: String,
    /// The email address of a contact.
    pub email_address: Option<String>,
}

/// The required parameters of [`SslGenerateCsr`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct SslGenerateCsrRequired {
    /// The account that will own the certificate.
    pub client_id: Id,
    /// The country of the organization, as a code of two letters.
    pub country_name: String,
    /// The state or province of the organization.
    pub state_or_province_name: String,
    /// The legal name of the organization.
    pub organization_name: String,
    /// The host name that the certificate is for.
    pub common_name: String,
}

impl SslGenerateCsr {
    /// Creates a request from its required parameters.
    pub fn new(required: SslGenerateCsrRequired) -> Self {
        Self {
            client_id: required.client_id,
            country_name: required.country_name,
            state_or_province_name: required.state_or_province_name,
            locality_name: None,
            organization_name: required.organization_name,
            organizational_unit_name: None,
            common_name: required.common_name,
            email_address: None,
        }
    }

    /// The city of the organization.
    #[must_use]
    pub fn locality_name(mut self, locality_name: impl Into<String>) -> Self {
        self.locality_name = Some(locality_name.into());
        self
    }

    /// Sets [`locality_name`](Self::locality_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_locality_name(
        mut self,
        locality_name: Option<impl Into<String>>,
    ) -> Self {
        self.locality_name = locality_name.map(Into::into);
        self
    }

    /// The department of the organization.
    #[must_use]
    pub fn organizational_unit_name(
        mut self,
        organizational_unit_name: impl Into<String>,
    ) -> Self {
        self.organizational_unit_name = Some(organizational_unit_name.into());
        self
    }

    /// Sets [`organizational_unit_name`](Self::organizational_unit_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_organizational_unit_name(
        mut self,
        organizational_unit_name: Option<impl Into<String>>,
    ) -> Self {
        self.organizational_unit_name = organizational_unit_name.map(Into::into);
        self
    }

    /// The email address of a contact.
    #[must_use]
    pub fn email_address(mut self, email_address: impl Into<String>) -> Self {
        self.email_address = Some(email_address.into());
        self
    }

    /// Sets [`email_address`](Self::email_address), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_email_address(
        mut self,
        email_address: Option<impl Into<String>>,
    ) -> Self {
        self.email_address = email_address.map(Into::into);
        self
    }
}

impl Request for SslGenerateCsr {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssl_generate_csr")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/ssl/generate_csr.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("params[countryName]") }, &self.country_name);
        params
            .push(
                const { &Name::new("params[stateOrProvinceName]") },
                &self.state_or_province_name,
            );
        params
            .push_some(
                const { &Name::new("params[localityName]") },
                &self.locality_name,
            );
        params
            .push(
                const { &Name::new("params[organizationName]") },
                &self.organization_name,
            );
        params
            .push_some(
                const { &Name::new("params[organizationalUnitName]") },
                &self.organizational_unit_name,
            );
        params.push(const { &Name::new("params[commonName]") }, &self.common_name);
        params
            .push_some(
                const { &Name::new("params[emailAddress]") },
                &self.email_address,
            );
    }
}

impl Client {
    /// Create a certificate signing request
    ///
    /// Creates a request that a certificate authority signs. What the call returns is not known. `/ssl/get_csr` returns the
    /// request of a certificate by its id.
    ///
    /// Sends a `POST` request to `/1.3/ssl/generate_csr.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/ssl/generate_csr&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn ssl_generate_csr(&self, request: &SslGenerateCsr) -> Call<()> {
        self.send(request)
    }
}
