// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/update_email_template.json`: Change an email template

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_update_email_template`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsUpdateEmailTemplate;
///
/// let request = SrsUpdateEmailTemplate::new(1, "ExampleTemplate")
///     .email_subject("New Email Subject")
///     .email_template("New Email Body");
/// client.srs_update_email_template(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsUpdateEmailTemplate {
    /// The account that the templates belong to.
    pub client_id: Id,
    /// The name of the template. Whether this is the `name` or the `type` that `/srs/list_email_templates`
    /// returns is not documented; the example looks like a `type`.
    pub template: String,
    /// The new subject of the email.
    pub email_subject: Option<String>,
    /// The new body of the email. It has to contain the `required_tags` of the template.
    pub email_template: Option<String>,
}

impl SrsUpdateEmailTemplate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that the templates belong to.
    /// - `template`: The name of the template. Whether this is the `name` or the `type` that `/srs/list_email_templates` returns is not documented; the example looks like a `type`.
    pub fn new(client_id: impl Into<Id>, template: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            template: template.into(),
            email_subject: None,
            email_template: None,
        }
    }

    /// The new subject of the email.
    #[must_use]
    pub fn email_subject(mut self, email_subject: impl Into<String>) -> Self {
        self.email_subject = Some(email_subject.into());
        self
    }

    /// Sets [`email_subject`](Self::email_subject), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_email_subject(
        mut self,
        email_subject: Option<impl Into<String>>,
    ) -> Self {
        self.email_subject = email_subject.map(Into::into);
        self
    }

    /// The new body of the email. It has to contain the `required_tags` of the template.
    #[must_use]
    pub fn email_template(mut self, email_template: impl Into<String>) -> Self {
        self.email_template = Some(email_template.into());
        self
    }

    /// Sets [`email_template`](Self::email_template), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_email_template(
        mut self,
        email_template: Option<impl Into<String>>,
    ) -> Self {
        self.email_template = email_template.map(Into::into);
        self
    }
}

impl Request for SrsUpdateEmailTemplate {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_update_email_template")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/srs/update_email_template.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template") }, &self.template);
        params
            .push_some(
                const { &Name::new("params[EmailSubject]") },
                &self.email_subject,
            );
        params
            .push_some(
                const { &Name::new("params[EmailTemplate]") },
                &self.email_template,
            );
    }
}

impl Client {
    /// Change an email template
    ///
    /// Changes the template for all emails of its type that the account sends about domains.
    ///
    /// Sends a `POST` request to `/1.3/srs/update_email_template.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.3/?path=/srs/update_email_template&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_update_email_template(
        &self,
        request: &SrsUpdateEmailTemplate,
    ) -> Call<()> {
        self.send(request)
    }
}
