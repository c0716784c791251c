// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/update_account.json`: Change a mailbox

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::runtime::secrets::Secret;

/// The parameters of [`Client::mail_update_account`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailUpdateAccount;
///
/// let request = MailUpdateAccount::new(1, "my-mail-server", "bruce@example.com")
///     .label("Bruce Wayne")
///     .autoresponder(false)
///     .autoresponder_text("I am out fighting crime.")
///     .spam_strategy(false)
///     .password("imbatman")
///     .username("bruce@example.com")
///     .quota(100);
/// let reply = client.mail_update_account(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailUpdateAccount {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The address of the mailbox. This call cannot change it.
    pub email: String,
    /// The display name of the mailbox.
    pub label: Option<String>,
    /// Whether incoming mail is answered with `params[autoresponder_text]`.
    pub autoresponder: Option<bool>,
    /// The text of the automatic reply.
    pub autoresponder_text: Option<String>,
    /// Whether spam handling is on. What it does is not documented.
    pub spam_strategy: Option<bool>,
    /// The new password of the mailbox.
    pub password: Option<Secret>,
    /// The new login name.
    pub username: Option<String>,
    /// The size that the mailbox can grow to, in MB; 0 is unlimited.
    pub quota: Option<i64>,
}

impl MailUpdateAccount {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `email`: The address of the mailbox. This call cannot change it.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        email: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            email: email.into(),
            label: None,
            autoresponder: None,
            autoresponder_text: None,
            spam_strategy: None,
            password: None,
            username: None,
            quota: None,
        }
    }

    /// The display name of the mailbox.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets [`label`](Self::label), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_label(mut self, label: Option<impl Into<String>>) -> Self {
        self.label = label.map(Into::into);
        self
    }

    /// Whether incoming mail is answered with `params[autoresponder_text]`.
    #[must_use]
    pub fn autoresponder(mut self, autoresponder: bool) -> Self {
        self.autoresponder = Some(autoresponder);
        self
    }

    /// Sets [`autoresponder`](Self::autoresponder), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_autoresponder(mut self, autoresponder: Option<bool>) -> Self {
        self.autoresponder = autoresponder;
        self
    }

    /// The text of the automatic reply.
    #[must_use]
    pub fn autoresponder_text(mut self, autoresponder_text: impl Into<String>) -> Self {
        self.autoresponder_text = Some(autoresponder_text.into());
        self
    }

    /// Sets [`autoresponder_text`](Self::autoresponder_text), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_autoresponder_text(
        mut self,
        autoresponder_text: Option<impl Into<String>>,
    ) -> Self {
        self.autoresponder_text = autoresponder_text.map(Into::into);
        self
    }

    /// Whether spam handling is on. What it does is not documented.
    #[must_use]
    pub fn spam_strategy(mut self, spam_strategy: bool) -> Self {
        self.spam_strategy = Some(spam_strategy);
        self
    }

    /// Sets [`spam_strategy`](Self::spam_strategy), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_spam_strategy(mut self, spam_strategy: Option<bool>) -> Self {
        self.spam_strategy = spam_strategy;
        self
    }

    /// The new password of the mailbox.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`password`](Self::password), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_password(mut self, password: Option<impl Into<Secret>>) -> Self {
        self.password = password.map(Into::into);
        self
    }

    /// The new login name.
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

    /// The size that the mailbox can grow to, in MB; 0 is unlimited.
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
}

impl Request for MailUpdateAccount {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_update_account")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/mail/update_account.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("email") }, &self.email);
        params.push_some(const { &Name::new("params[label]") }, &self.label);
        params
            .push_some(
                const { &Name::new("params[autoresponder]") },
                &self.autoresponder,
            );
        params
            .push_some(
                const { &Name::new("params[autoresponder_text]") },
                &self.autoresponder_text,
            );
        params
            .push_some(
                const { &Name::new("params[spam_strategy]") },
                &self.spam_strategy,
            );
        params.push_some(const { &Name::new("params[password]") }, &self.password);
        params.push_some(const { &Name::new("params[username]") }, &self.username);
        params.push_some(const { &Name::new("params[quota]") }, &self.quota);
    }
}

impl Client {
    /// Change a mailbox
    ///
    /// Starts a job that changes the settings of the mailbox. Settings that are not sent are kept, according to SiteHost's
    /// own SDK.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.2/mail/update_account.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/mail/update_account&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_update_account(&self, request: &MailUpdateAccount) -> Call<Job> {
        self.send(request)
    }
}
