// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/update_domain.json`: Change a mail domain

use std::borrow::Cow;
use crate::generated::mail::MailDomainState;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_update_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailUpdateDomain;
///
/// let request = MailUpdateDomain::new(1, "my-mail-server", "example.com")
///     .catchall("catchall@example.com")
///     .state("1");
/// client.mail_update_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailUpdateDomain {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The mail domain, from `/mail/list_domains`.
    pub domain: String,
    /// The address that receives mail to addresses of the domain that do not exist. How to remove it is not
    /// documented.
    pub catchall: Option<String>,
    /// Whether the domain is in use.
    pub state: Option<MailDomainState>,
}

impl MailUpdateDomain {
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
            catchall: None,
            state: None,
        }
    }

    /// The address that receives mail to addresses of the domain that do not exist. How to remove it is not
    /// documented.
    #[must_use]
    pub fn catchall(mut self, catchall: impl Into<String>) -> Self {
        self.catchall = Some(catchall.into());
        self
    }

    /// Sets [`catchall`](Self::catchall), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_catchall(mut self, catchall: Option<impl Into<String>>) -> Self {
        self.catchall = catchall.map(Into::into);
        self
    }

    /// Whether the domain is in use.
    #[must_use]
    pub fn state(mut self, state: impl Into<MailDomainState>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Sets [`state`](Self::state), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_state(mut self, state: Option<impl Into<MailDomainState>>) -> Self {
        self.state = state.map(Into::into);
        self
    }
}

impl Request for MailUpdateDomain {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_update_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/mail/update_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push_some(const { &Name::new("params[catchall]") }, &self.catchall);
        params.push_some(const { &Name::new("params[state]") }, &self.state);
    }
}

impl Client {
    /// Change a mail domain
    ///
    /// Sets the catch-all address of a mail domain, or switches the domain on or off.
    ///
    /// Sends a `POST` request to `/1.3/mail/update_domain.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/mail/update_domain&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_update_domain(&self, request: &MailUpdateDomain) -> Call<()> {
        self.send(request)
    }
}
