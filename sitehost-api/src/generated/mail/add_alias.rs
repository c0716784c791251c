// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/add_alias.json`: Create an alias

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_add_alias`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailAddAlias;
///
/// let request = MailAddAlias::new(
///     1,
///     "my-mail-server",
///     "batman@example.com",
///     "bruce@example.com",
/// );
/// let reply = client.mail_add_alias(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailAddAlias {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The alias address, in a mail domain of the server.
    pub source: String,
    /// The address that mail to the alias is delivered to.
    pub destination: String,
}

impl MailAddAlias {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `source`: The alias address, in a mail domain of the server.
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

impl Request for MailAddAlias {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_add_alias")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/mail/add_alias.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("source") }, &self.source);
        params.push(const { &Name::new("destination") }, &self.destination);
    }
}

impl Client {
    /// Create an alias
    ///
    /// Starts a job that creates an alias: mail to `source` is delivered to `destination`. How an alias differs from a
    /// forward is not documented.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.2/mail/add_alias.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/mail/add_alias&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_add_alias(&self, request: &MailAddAlias) -> Call<Job> {
        self.send(request)
    }
}
