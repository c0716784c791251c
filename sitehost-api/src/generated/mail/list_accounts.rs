// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/mail/list_accounts.json`: List the mailboxes of a domain

use std::borrow::Cow;
use crate::generated::mail::MailAccount;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_list_accounts`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailListAccounts;
///
/// let request = MailListAccounts::new(1, "my-mail-server", "example.com")
///     .emailaddr("bruce@example.com");
/// let reply = client.mail_list_accounts(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailListAccounts {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The mail domain, from `/mail/list_domains`.
    pub domain: String,
    /// Returns only mailboxes with this address. Whether a part of it matches is not documented.
    pub emailaddr: Option<String>,
}

impl MailListAccounts {
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
            emailaddr: None,
        }
    }

    /// Returns only mailboxes with this address. Whether a part of it matches is not documented.
    #[must_use]
    pub fn emailaddr(mut self, emailaddr: impl Into<String>) -> Self {
        self.emailaddr = Some(emailaddr.into());
        self
    }

    /// Sets [`emailaddr`](Self::emailaddr), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_emailaddr(mut self, emailaddr: Option<impl Into<String>>) -> Self {
        self.emailaddr = emailaddr.map(Into::into);
        self
    }
}

impl Request for MailListAccounts {
    type Reply = Vec<MailAccount>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_list_accounts")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.1/mail/list_accounts.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push_some(const { &Name::new("filters[emailaddr]") }, &self.emailaddr);
    }

    fn has_secret_reply(&self) -> bool {
        true
    }
}

impl Client {
    /// List the mailboxes of a domain
    ///
    /// Returns the mailboxes with their settings and how much of them is used.
    ///
    /// Sends a `GET` request to `/1.1/mail/list_accounts.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.1/?path=/mail/list_accounts&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_list_accounts(
        &self,
        request: &MailListAccounts,
    ) -> Call<Vec<MailAccount>> {
        self.send(request)
    }
}
