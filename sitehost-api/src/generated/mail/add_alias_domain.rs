// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/mail/add_alias_domain.json`: Add an alias domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_add_alias_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailAddAliasDomain;
///
/// let request = MailAddAliasDomain::new(
///     1,
///     "my-mail-server",
///     "example.net",
///     "example.com",
/// );
/// client.mail_add_alias_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailAddAliasDomain {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The domain to map.
    pub alias_domain: String,
    /// The mail domain that it maps to, from `/mail/list_domains`.
    pub parent_domain: String,
}

impl MailAddAliasDomain {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    /// - `alias_domain`: The domain to map.
    /// - `parent_domain`: The mail domain that it maps to, from `/mail/list_domains`.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        alias_domain: impl Into<String>,
        parent_domain: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            alias_domain: alias_domain.into(),
            parent_domain: parent_domain.into(),
        }
    }
}

impl Request for MailAddAliasDomain {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_add_alias_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/mail/add_alias_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("alias_domain") }, &self.alias_domain);
        params.push(const { &Name::new("parent_domain") }, &self.parent_domain);
    }
}

impl Client {
    /// Add an alias domain
    ///
    /// Maps a whole domain to another. With `example.net` mapped to `example.com`, mail to `sales@example.net` goes to
    /// `sales@example.com`.
    ///
    /// Sends a `POST` request to `/1.2/mail/add_alias_domain.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/mail/add_alias_domain&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_add_alias_domain(&self, request: &MailAddAliasDomain) -> Call<()> {
        self.send(request)
    }
}
