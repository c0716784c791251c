// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/get_account.json`: Get a mailbox

use std::borrow::Cow;
use crate::generated::mail::MailAccount;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_get_account`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailGetAccount;
///
/// let request = MailGetAccount::new(1, "my-mail-server", "bruce@example.com");
/// let reply = client.mail_get_account(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailGetAccount {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The address of the mailbox.
    pub email: String,
}

impl MailGetAccount {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `email`: The address of the mailbox.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        email: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            email: email.into(),
        }
    }
}

impl Request for MailGetAccount {
    type Reply = MailAccount;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_get_account")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/mail/get_account.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("email") }, &self.email);
    }

    fn has_secret_reply(&self) -> bool {
        true
    }
}

impl Client {
    /// Get a mailbox
    ///
    /// Returns the settings of the mailbox and how much of it is used.
    ///
    /// Sends a `GET` request to `/1.3/mail/get_account.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/mail/get_account&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_get_account(&self, request: &MailGetAccount) -> Call<MailAccount> {
        self.send(request)
    }
}
