// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/mail/list_all.json`: List all addresses of a domain

use std::borrow::Cow;
use crate::generated::mail::MailAddress;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailListAll;
///
/// let request = MailListAll::new(1, "my-mail-server", "example.com");
/// let reply = client.mail_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailListAll {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The mail domain, from `/mail/list_domains`.
    pub domain: String,
}

impl MailListAll {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `domain`: The mail domain, from `/mail/list_domains`.
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

impl Request for MailListAll {
    type Reply = Vec<MailAddress>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/mail/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("domain") }, &self.domain);
    }
}

impl Client {
    /// List all addresses of a domain
    ///
    /// Returns mailboxes, forwards and aliases in one list.
    ///
    /// Sends a `GET` request to `/1.5/mail/list_all.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_list_all(&self, request: &MailListAll) -> Call<Vec<MailAddress>> {
        self.send(request)
    }
}
