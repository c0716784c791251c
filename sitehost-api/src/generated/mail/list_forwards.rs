// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/mail/list_forwards.json`: List the forwards of a domain

use std::borrow::Cow;
use crate::generated::mail::MailForward;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::mail_list_forwards`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailListForwards;
///
/// let request = MailListForwards::new(1, "my-mail-server", "example.com")
///     .source("thomas@example.com");
/// let reply = client.mail_list_forwards(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailListForwards {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The mail domain, from `/mail/list_domains`.
    pub domain: String,
    /// Returns only forwards of this address. Whether a part of it matches is not documented.
    pub source: Option<String>,
}

impl MailListForwards {
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
            source: None,
        }
    }

    /// Returns only forwards of this address. Whether a part of it matches is not documented.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Sets [`source`](Self::source), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_source(mut self, source: Option<impl Into<String>>) -> Self {
        self.source = source.map(Into::into);
        self
    }
}

impl Request for MailListForwards {
    type Reply = Vec<MailForward>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_list_forwards")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/mail/list_forwards.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push_some(const { &Name::new("filters[source]") }, &self.source);
    }
}

impl Client {
    /// List the forwards of a domain
    ///
    /// Sends a `GET` request to `/1.5/mail/list_forwards.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_list_forwards(
        &self,
        request: &MailListForwards,
    ) -> Call<Vec<MailForward>> {
        self.send(request)
    }
}
