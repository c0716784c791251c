// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/mail/delete_alias.json`: Delete an alias

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::mail_delete_alias`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailDeleteAlias;
///
/// let request = MailDeleteAlias::new(
///     1,
///     "my-mail-server",
///     "batman@example.com",
///     "bruce@example.com",
/// );
/// client.mail_delete_alias(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailDeleteAlias {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The alias address.
    pub source: String,
    /// The address that mail to the alias is delivered to.
    pub destination: String,
}

impl MailDeleteAlias {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `source`: The alias address.
    /// - `destination`: The address that mail to the alias is delivered to.
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

impl Request for MailDeleteAlias {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_delete_alias")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/mail/delete_alias.json")
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
    /// Delete an alias. **This cannot be undone.**
    ///
    /// Sends a `POST` request to `/1.5/mail/delete_alias.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_delete_alias(&self, request: &MailDeleteAlias) -> Call<()> {
        self.send(request)
    }
}
