// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/verify_email_token.json`: Verify an email address by token

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::runtime::secrets::Secret;

/// The parameters of [`Client::srs_verify_email_token`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsVerifyEmailToken;
///
/// let request = SrsVerifyEmailToken::new(1, "3f9c1b7ade024c58");
/// client.srs_verify_email_token(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsVerifyEmailToken {
    /// The account that makes the call.
    pub client_id: Id,
    /// The token from the email.
    pub token: Secret,
}

impl SrsVerifyEmailToken {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    /// - `token`: The token from the email.
    pub fn new(client_id: impl Into<Id>, token: impl Into<Secret>) -> Self {
        Self {
            client_id: client_id.into(),
            token: token.into(),
        }
    }
}

impl Request for SrsVerifyEmailToken {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_verify_email_token")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/verify_email_token.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("token") }, &self.token);
    }
}

impl Client {
    /// Verify an email address by token
    ///
    /// Confirms the email address of a registrant with the token from the email that was sent there. What the call returns
    /// is not known.
    ///
    /// Sends a `GET` request to `/1.5/srs/verify_email_token.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_verify_email_token(&self, request: &SrsVerifyEmailToken) -> Call<()> {
        self.send(request)
    }
}
