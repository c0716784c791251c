// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/list_email_templates.json`: List the email templates

use std::borrow::Cow;
use crate::generated::srs::EmailTemplate;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_list_email_templates`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsListEmailTemplates;
///
/// let request = SrsListEmailTemplates::new(1);
/// let reply = client.srs_list_email_templates(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsListEmailTemplates {
    /// The account that the templates belong to.
    pub client_id: Id,
}

impl SrsListEmailTemplates {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that the templates belong to.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for SrsListEmailTemplates {
    type Reply = Vec<EmailTemplate>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_list_email_templates")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/list_email_templates.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the email templates
    ///
    /// Returns the templates for emails about domains, with their texts.
    ///
    /// Sends a `GET` request to `/1.5/srs/list_email_templates.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_list_email_templates(
        &self,
        request: &SrsListEmailTemplates,
    ) -> Call<Vec<EmailTemplate>> {
        self.send(request)
    }
}
