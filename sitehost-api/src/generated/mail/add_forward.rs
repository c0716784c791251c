// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/add_forward.json`: Create a forward

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_add_forward`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailAddForward;
///
/// let request = MailAddForward::new(
///     1,
///     "my-mail-server",
///     "thomas@example.com",
///     "bruce@example.com",
/// );
/// let reply = client.mail_add_forward(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailAddForward {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The address whose mail is forwarded, in a mail domain of the server.
    pub source: String,
    /// The address that the mail is forwarded to.
    pub destination: String,
}

impl MailAddForward {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `source`: The address whose mail is forwarded, in a mail domain of the server.
    /// - `destination`: The address that the mail is forwarded to.
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

impl Request for MailAddForward {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_add_forward")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/mail/add_forward.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("source") }, &self.source);
        params.push(const { &Name::new("destination") }, &self.destination);
    }
}

impl Client {
    /// Create a forward
    ///
    /// Starts a job that sets up forwarding from one address to another.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.2/mail/add_forward.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/mail/add_forward&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_add_forward(&self, request: &MailAddForward) -> Call<Job> {
        self.send(request)
    }
}
