// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/get_company_info.json`: Get the company profile

use std::borrow::Cow;
use crate::generated::srs::CompanyInfo;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_get_company_info`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsGetCompanyInfo;
///
/// let request = SrsGetCompanyInfo::new(1);
/// let reply = client.srs_get_company_info(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsGetCompanyInfo {
    /// The account that the profile belongs to.
    pub client_id: Id,
}

impl SrsGetCompanyInfo {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that the profile belongs to.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for SrsGetCompanyInfo {
    type Reply = CompanyInfo;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_get_company_info")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/get_company_info.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// Get the company profile
    ///
    /// Returns the profile that emails about domains are written with.
    ///
    /// Sends a `GET` request to `/1.5/srs/get_company_info.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_get_company_info(
        &self,
        request: &SrsGetCompanyInfo,
    ) -> Call<CompanyInfo> {
        self.send(request)
    }
}
