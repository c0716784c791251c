// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/list_domains.json`: List the domains of a mail server

use std::borrow::Cow;
use crate::generated::mail::MailDomain;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_list_domains`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailListDomains;
///
/// let request = MailListDomains::new(1, "my-mail-server");
/// let reply = client.mail_list_domains(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailListDomains {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
}

impl MailListDomains {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub fn new(client_id: impl Into<Id>, server_name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
        }
    }
}

impl Request for MailListDomains {
    type Reply = Vec<MailDomain>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_list_domains")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/mail/list_domains.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
    }
}

impl Client {
    /// List the domains of a mail server
    ///
    /// Returns alias domains too.
    ///
    /// Sends a `GET` request to `/1.3/mail/list_domains.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/mail/list_domains&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_list_domains(&self, request: &MailListDomains) -> Call<Vec<MailDomain>> {
        self.send(request)
    }
}
