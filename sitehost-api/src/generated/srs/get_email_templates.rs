// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/get_email_templates.json`: Get an email template

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_get_email_templates`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsGetEmailTemplates;
///
/// let request = SrsGetEmailTemplates::new(1, "ExampleTemplate");
/// client.srs_get_email_templates(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsGetEmailTemplates {
    /// The account that the templates belong to.
    pub client_id: Id,
    /// What identifies the template. Whether it is the name or an id is not known.
    pub template: String,
}

impl SrsGetEmailTemplates {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that the templates belong to.
    /// - `template`: What identifies the template. Whether it is the name or an id is not known.
    pub fn new(client_id: impl Into<Id>, template: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            template: template.into(),
        }
    }
}

impl Request for SrsGetEmailTemplates {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_get_email_templates")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/get_email_templates.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template") }, &self.template);
    }
}

impl Client {
    /// Get an email template
    ///
    /// No name that the API accepts is known: SiteHost observed that each one it tried was refused as not existing. What
    /// the call returns is not known either. `/srs/list_email_templates` returns the same templates.
    ///
    /// Sends a `GET` request to `/1.5/srs/get_email_templates.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_get_email_templates(&self, request: &SrsGetEmailTemplates) -> Call<()> {
        self.send(request)
    }
}
