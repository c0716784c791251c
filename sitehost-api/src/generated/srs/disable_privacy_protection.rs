// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/disable_privacy_protection.json`: Turn off privacy protection

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_disable_privacy_protection`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsDisablePrivacyProtection;
///
/// let request = SrsDisablePrivacyProtection::new(
///     1,
///     "example.com",
///     "The registrant asked for it.",
/// );
/// client.srs_disable_privacy_protection(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsDisablePrivacyProtection {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
    /// The reason, in free text. The registrar keeps it, but it is not shown in whois.
    pub reason: String,
}

impl SrsDisablePrivacyProtection {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the domain.
    /// - `domain`: The domain, from `/srs/list_domains`.
    /// - `reason`: The reason, in free text. The registrar keeps it, but it is not shown in whois.
    pub fn new(
        client_id: impl Into<Id>,
        domain: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            reason: reason.into(),
        }
    }
}

impl Request for SrsDisablePrivacyProtection {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_disable_privacy_protection")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/disable_privacy_protection.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("reason") }, &self.reason);
    }
}

impl Client {
    /// Turn off privacy protection
    ///
    /// Shows the contacts of the domain in whois again.
    ///
    /// Sends a `POST` request to `/1.5/srs/disable_privacy_protection.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_disable_privacy_protection(
        &self,
        request: &SrsDisablePrivacyProtection,
    ) -> Call<()> {
        self.send(request)
    }
}
