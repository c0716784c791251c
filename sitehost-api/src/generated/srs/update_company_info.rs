// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/update_company_info.json`: Change the company profile

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_update_company_info`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsUpdateCompanyInfo;
///
/// let request = SrsUpdateCompanyInfo::new(1)
///     .company_name("Example Corp.")
///     .company_url("https://www.example.com")
///     .company_renew_url("https://www.example.com/renew")
///     .company_email("info@example.com")
///     .company_email_from("domains@example.com")
///     .company_email_from_name("Example Domains")
///     .company_support_email("support@example.com")
///     .company_phone("+64 9 123456")
///     .company_fax("+64 9 123457")
///     .send_renewed_email(true);
/// client.srs_update_company_info(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsUpdateCompanyInfo {
    /// The account that the profile belongs to.
    pub client_id: Id,
    /// The name of the company.
    pub company_name: Option<String>,
    /// The address of the company's website.
    pub company_url: Option<String>,
    /// The address of the web page where customers renew their domains.
    pub company_renew_url: Option<String>,
    /// The email address of the company.
    pub company_email: Option<String>,
    /// The email address that emails are sent from.
    pub company_email_from: Option<String>,
    /// The display name that emails are sent from.
    pub company_email_from_name: Option<String>,
    /// The email address of the company's support.
    pub company_support_email: Option<String>,
    /// The phone number of the company.
    pub company_phone: Option<String>,
    /// The fax number of the company.
    pub company_fax: Option<String>,
    /// Whether to send an email when a domain has been renewed.
    pub send_renewed_email: Option<bool>,
}

impl SrsUpdateCompanyInfo {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that the profile belongs to.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            company_name: None,
            company_url: None,
            company_renew_url: None,
            company_email: None,
            company_email_from: None,
            company_email_from_name: None,
            company_support_email: None,
            company_phone: None,
            company_fax: None,
            send_renewed_email: None,
        }
    }

    /// The name of the company.
    #[must_use]
    pub fn company_name(mut self, company_name: impl Into<String>) -> Self {
        self.company_name = Some(company_name.into());
        self
    }

    /// Sets [`company_name`](Self::company_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_name(
        mut self,
        company_name: Option<impl Into<String>>,
    ) -> Self {
        self.company_name = company_name.map(Into::into);
        self
    }

    /// The address of the company's website.
    #[must_use]
    pub fn company_url(mut self, company_url: impl Into<String>) -> Self {
        self.company_url = Some(company_url.into());
        self
    }

    /// Sets [`company_url`](Self::company_url), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_url(mut self, company_url: Option<impl Into<String>>) -> Self {
        self.company_url = company_url.map(Into::into);
        self
    }

    /// The address of the web page where customers renew their domains.
    #[must_use]
    pub fn company_renew_url(mut self, company_renew_url: impl Into<String>) -> Self {
        self.company_renew_url = Some(company_renew_url.into());
        self
    }

    /// Sets [`company_renew_url`](Self::company_renew_url), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_renew_url(
        mut self,
        company_renew_url: Option<impl Into<String>>,
    ) -> Self {
        self.company_renew_url = company_renew_url.map(Into::into);
        self
    }

    /// The email address of the company.
    #[must_use]
    pub fn company_email(mut self, company_email: impl Into<String>) -> Self {
        self.company_email = Some(company_email.into());
        self
    }

    /// Sets [`company_email`](Self::company_email), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_email(
        mut self,
        company_email: Option<impl Into<String>>,
    ) -> Self {
        self.company_email = company_email.map(Into::into);
        self
    }

    /// The email address that emails are sent from.
    #[must_use]
    pub fn company_email_from(mut self, company_email_from: impl Into<String>) -> Self {
        self.company_email_from = Some(company_email_from.into());
        self
    }

    /// Sets [`company_email_from`](Self::company_email_from), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_email_from(
        mut self,
        company_email_from: Option<impl Into<String>>,
    ) -> Self {
        self.company_email_from = company_email_from.map(Into::into);
        self
    }

    /// The display name that emails are sent from.
    #[must_use]
    pub fn company_email_from_name(
        mut self,
        company_email_from_name: impl Into<String>,
    ) -> Self {
        self.company_email_from_name = Some(company_email_from_name.into());
        self
    }

    /// Sets [`company_email_from_name`](Self::company_email_from_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_email_from_name(
        mut self,
        company_email_from_name: Option<impl Into<String>>,
    ) -> Self {
        self.company_email_from_name = company_email_from_name.map(Into::into);
        self
    }

    /// The email address of the company's support.
    #[must_use]
    pub fn company_support_email(
        mut self,
        company_support_email: impl Into<String>,
    ) -> Self {
        self.company_support_email = Some(company_support_email.into());
        self
    }

    /// Sets [`company_support_email`](Self::company_support_email), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_support_email(
        mut self,
        company_support_email: Option<impl Into<String>>,
    ) -> Self {
        self.company_support_email = company_support_email.map(Into::into);
        self
    }

    /// The phone number of the company.
    #[must_use]
    pub fn company_phone(mut self, company_phone: impl Into<String>) -> Self {
        self.company_phone = Some(company_phone.into());
        self
    }

    /// Sets [`company_phone`](Self::company_phone), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_phone(
        mut self,
        company_phone: Option<impl Into<String>>,
    ) -> Self {
        self.company_phone = company_phone.map(Into::into);
        self
    }

    /// The fax number of the company.
    #[must_use]
    pub fn company_fax(mut self, company_fax: impl Into<String>) -> Self {
        self.company_fax = Some(company_fax.into());
        self
    }

    /// Sets [`company_fax`](Self::company_fax), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_company_fax(mut self, company_fax: Option<impl Into<String>>) -> Self {
        self.company_fax = company_fax.map(Into::into);
        self
    }

    /// Whether to send an email when a domain has been renewed.
    #[must_use]
    pub fn send_renewed_email(mut self, send_renewed_email: bool) -> Self {
        self.send_renewed_email = Some(send_renewed_email);
        self
    }

    /// Sets [`send_renewed_email`](Self::send_renewed_email), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_send_renewed_email(mut self, send_renewed_email: Option<bool>) -> Self {
        self.send_renewed_email = send_renewed_email;
        self
    }
}

impl Request for SrsUpdateCompanyInfo {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_update_company_info")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/update_company_info.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params
            .push_some(const { &Name::new("params[CompanyName]") }, &self.company_name);
        params.push_some(const { &Name::new("params[CompanyUrl]") }, &self.company_url);
        params
            .push_some(
                const { &Name::new("params[CompanyRenewUrl]") },
                &self.company_renew_url,
            );
        params
            .push_some(
                const { &Name::new("params[CompanyEmail]") },
                &self.company_email,
            );
        params
            .push_some(
                const { &Name::new("params[CompanyEmailFrom]") },
                &self.company_email_from,
            );
        params
            .push_some(
                const { &Name::new("params[CompanyEmailFromName]") },
                &self.company_email_from_name,
            );
        params
            .push_some(
                const { &Name::new("params[CompanySupportEmail]") },
                &self.company_support_email,
            );
        params
            .push_some(
                const { &Name::new("params[CompanyPhone]") },
                &self.company_phone,
            );
        params.push_some(const { &Name::new("params[CompanyFax]") }, &self.company_fax);
        params
            .push_some(
                const { &Name::new("params[SendRenewedEmail]") },
                &self.send_renewed_email,
            );
    }
}

impl Client {
    /// Change the company profile
    ///
    /// Changes the profile that emails about domains are written with. Whether a value that is not sent is kept is not
    /// documented.
    ///
    /// Sends a `POST` request to `/1.5/srs/update_company_info.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_update_company_info(&self, request: &SrsUpdateCompanyInfo) -> Call<()> {
        self.send(request)
    }
}
