// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/mail/add_domain.json`: Add a mail domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_add_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailAddDomain;
///
/// let request = MailAddDomain::new(1, "my-mail-server", "example.com");
/// client.mail_add_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailAddDomain {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The domain to accept mail for.
    pub domain: String,
}

impl MailAddDomain {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `domain`: The domain to accept mail for.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        domain: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            domain: domain.into(),
        }
    }
}

impl Request for MailAddDomain {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_add_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/mail/add_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// Add a mail domain
    ///
    /// Lets the server accept mail for a domain. A domain with an ending that does not exist, such as `example.test`, is
    /// refused.
    ///
    /// Sends a `POST` request to `/1.0/mail/add_domain.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/mail/add_domain&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_add_domain(&self, request: &MailAddDomain) -> Call<()> {
        self.send(request)
    }
}
