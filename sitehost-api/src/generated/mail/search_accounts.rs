// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/search_accounts.json`: Search for mailboxes

use std::borrow::Cow;
use crate::generated::mail::MailAccount;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated, Paging};

/// The parameters of [`Client::mail_search_accounts`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailSearchAccounts;
///
/// let request = MailSearchAccounts::new(1, "my-mail-server")
///     .emailaddr("bruce@example.com")
///     .username("bruce@example.com")
///     .active(true)
///     .quota(100)
///     .offset(0)
///     .limit(10);
/// let reply = client.mail_search_accounts(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailSearchAccounts {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The address to look for. Whether a part of one matches is not documented.
    pub emailaddr: Option<String>,
    /// The login name to look for. Whether a part of one matches is not documented.
    pub username: Option<String>,
    /// Whether to look for mailboxes that are in use, or for those that are not.
    pub active: Option<bool>,
    /// The quota to look for, in MB; 0 is unlimited.
    pub quota: Option<i64>,
    /// How many mailboxes to skip.
    pub offset: Option<i64>,
    /// How many mailboxes to return at most. The default is not documented.
    pub limit: Option<i64>,
}

impl MailSearchAccounts {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub fn new(client_id: impl Into<Id>, server_name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            emailaddr: None,
            username: None,
            active: None,
            quota: None,
            offset: None,
            limit: None,
        }
    }

    /// The address to look for. Whether a part of one matches is not documented.
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

    /// The login name to look for. Whether a part of one matches is not documented.
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets [`username`](Self::username), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_username(mut self, username: Option<impl Into<String>>) -> Self {
        self.username = username.map(Into::into);
        self
    }

    /// Whether to look for mailboxes that are in use, or for those that are not.
    #[must_use]
    pub fn active(mut self, active: bool) -> Self {
        self.active = Some(active);
        self
    }

    /// Sets [`active`](Self::active), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_active(mut self, active: Option<bool>) -> Self {
        self.active = active;
        self
    }

    /// The quota to look for, in MB; 0 is unlimited.
    #[must_use]
    pub fn quota(mut self, quota: impl Into<i64>) -> Self {
        self.quota = Some(quota.into());
        self
    }

    /// Sets [`quota`](Self::quota), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_quota(mut self, quota: Option<impl Into<i64>>) -> Self {
        self.quota = quota.map(Into::into);
        self
    }

    /// How many mailboxes to skip.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<i64>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Sets [`offset`](Self::offset), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_offset(mut self, offset: Option<impl Into<i64>>) -> Self {
        self.offset = offset.map(Into::into);
        self
    }

    /// How many mailboxes to return at most. The default is not documented.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<i64>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// Sets [`limit`](Self::limit), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_limit(mut self, limit: Option<impl Into<i64>>) -> Self {
        self.limit = limit.map(Into::into);
        self
    }
}

impl Request for MailSearchAccounts {
    type Reply = Vec<MailAccount>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_search_accounts")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/mail/search_accounts.json")
    }

    fn encode(&self, params: &mut Params) {
        params
            .require_any(
                &[
                    "query[emailaddr]",
                    "query[username]",
                    "query[active]",
                    "query[quota]",
                ],
                self.emailaddr.is_some() || self.username.is_some()
                    || self.active.is_some() || self.quota.is_some(),
            );
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push_some(const { &Name::new("query[emailaddr]") }, &self.emailaddr);
        params.push_some(const { &Name::new("query[username]") }, &self.username);
        params.push_some(const { &Name::new("query[active]") }, &self.active);
        params.push_some(const { &Name::new("query[quota]") }, &self.quota);
        params.push_some(const { &Name::new("offsets[offset]") }, &self.offset);
        params.push_some(const { &Name::new("offsets[limit]") }, &self.limit);
    }

    fn has_secret_reply(&self) -> bool {
        true
    }
}

impl Paginated for MailSearchAccounts {
    fn paging(&self) -> Paging {
        Paging::Offset
    }

    fn position(&self) -> Option<i64> {
        self.offset
    }

    fn at_position(self, position: i64) -> Self {
        self.offset(position)
    }
}

impl Client {
    /// Search for mailboxes
    ///
    /// Searches all domains of the server.
    ///
    /// At least one of [`emailaddr`](MailSearchAccounts::emailaddr),
    /// [`username`](MailSearchAccounts::username), [`active`](MailSearchAccounts::active),
    /// [`quota`](MailSearchAccounts::quota) must be set. Otherwise the call fails before anything
    /// is sent.
    ///
    /// Sends a `GET` request to `/1.3/mail/search_accounts.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/mail/search_accounts&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_search_accounts(
        &self,
        request: &MailSearchAccounts,
    ) -> Call<Vec<MailAccount>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`mail_search_accounts`](Client::mail_search_accounts),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn mail_search_accounts_stream(
        &self,
        request: &MailSearchAccounts,
    ) -> Items<MailSearchAccounts> {
        self.items(request)
    }
}
