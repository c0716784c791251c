// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/mail/get_server_info.json`: Get a mail server

use std::borrow::Cow;
use crate::generated::mail::MailServer;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_get_server_info`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailGetServerInfo;
///
/// let request = MailGetServerInfo::new(1, "my-mail-server");
/// let reply = client.mail_get_server_info(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailGetServerInfo {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
}

impl MailGetServerInfo {
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

impl Request for MailGetServerInfo {
    type Reply = MailServer;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_get_server_info")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/mail/get_server_info.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
    }
}

impl Client {
    /// Get a mail server
    ///
    /// Returns the host name that mail programs connect to, and the address of the webmail.
    ///
    /// Sends a `GET` request to `/1.5/mail/get_server_info.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_get_server_info(&self, request: &MailGetServerInfo) -> Call<MailServer> {
        self.send(request)
    }
}
