// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/delete_forward.json`: Delete a forward

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::mail_delete_forward`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailDeleteForward;
///
/// let request = MailDeleteForward::new(
///     1,
///     "my-mail-server",
///     "thomas@example.com",
///     "bruce@example.com",
/// );
/// client.mail_delete_forward(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailDeleteForward {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The address whose mail is forwarded.
    pub source: String,
    /// The address that the mail is forwarded to. It has to be the current one.
    pub destination: String,
}

impl MailDeleteForward {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `source`: The address whose mail is forwarded.
    /// - `destination`: The address that the mail is forwarded to. It has to be the current one.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        source: impl Into<String>,
        destination: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            source: source.into(),
            destination: destination.into(),
        }
    }
}

impl Request for MailDeleteForward {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_delete_forward")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/mail/delete_forward.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("source") }, &self.source);
        params.push(const { &Name::new("destination") }, &self.destination);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a forward. **This cannot be undone.**
    ///
    /// Sends a `POST` request to `/1.2/mail/delete_forward.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/mail/delete_forward&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_delete_forward(&self, request: &MailDeleteForward) -> Call<()> {
        self.send(request)
    }
}
