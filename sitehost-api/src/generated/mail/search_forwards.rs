// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/mail/search_forwards.json`: Search for forwards

use std::borrow::Cow;
use crate::generated::mail::MailForward;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated, Paging};

/// The parameters of [`Client::mail_search_forwards`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::mail::MailSearchForwards;
///
/// let request = MailSearchForwards::new(1, "my-mail-server")
///     .source("thomas@example.com")
///     .destination("bruce@example.com")
///     .offset(0)
///     .limit(10);
/// let reply = client.mail_search_forwards(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MailSearchForwards {
    /// The account that owns the mail server.
    pub client_id: Id,
    /// The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub server_name: String,
    /// The address whose mail is forwarded. Whether a part of it matches is not documented.
    pub source: Option<String>,
    /// The address that the mail is forwarded to. Whether a part of it matches is not documented.
    pub destination: Option<String>,
    /// How many forwards to skip.
    pub offset: Option<i64>,
    /// How many forwards to return at most. The default is not documented.
    pub limit: Option<i64>,
}

impl MailSearchForwards {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the mail server.
    /// - `server_name`: The name of the mail server. Ask SiteHost for it; no call that lists mail servers is known.
    pub fn new(client_id: impl Into<Id>, server_name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            source: None,
            destination: None,
            offset: None,
            limit: None,
        }
    }

    /// The address whose mail is forwarded. Whether a part of it matches is not documented.
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

    /// The address that the mail is forwarded to. Whether a part of it matches is not documented.
    #[must_use]
    pub fn destination(mut self, destination: impl Into<String>) -> Self {
        self.destination = Some(destination.into());
        self
    }

    /// Sets [`destination`](Self::destination), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_destination(mut self, destination: Option<impl Into<String>>) -> Self {
        self.destination = destination.map(Into::into);
        self
    }

    /// How many forwards to skip.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<i64>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Sets [`offset`](Self::offset), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_offset(mut self, offset: Option<impl Into<i64>>) -> Self {
        self.offset = offset.map(Into::into);
        self
    }

    /// How many forwards to return at most. The default is not documented.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<i64>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// Sets [`limit`](Self::limit), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_limit(mut self, limit: Option<impl Into<i64>>) -> Self {
        self.limit = limit.map(Into::into);
        self
    }
}

impl Request for MailSearchForwards {
    type Reply = Vec<MailForward>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("mail_search_forwards")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/mail/search_forwards.json")
    }

    fn encode(&self, params: &mut Params) {
        params
            .require_any(
                &["query[source]", "query[destination]"],
                self.source.is_some() || self.destination.is_some(),
            );
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push_some(const { &Name::new("query[source]") }, &self.source);
        params.push_some(const { &Name::new("query[destination]") }, &self.destination);
        params.push_some(const { &Name::new("offsets[offset]") }, &self.offset);
        params.push_some(const { &Name::new("offsets[limit]") }, &self.limit);
    }
}

impl Paginated for MailSearchForwards {
    fn paging(&self) -> Paging {
        Paging::Offset
    }

    fn position(&self) -> Option<i64> {
        self.offset
    }

    fn at_position(self, position: i64) -> Self {
        self.offset(position)
    }
}

impl Client {
    /// Search for forwards
    ///
    /// Searches all domains of the server. At least one condition is needed.
    ///
    /// At least one of [`source`](MailSearchForwards::source),
    /// [`destination`](MailSearchForwards::destination) must be set. Otherwise the call fails
    /// before anything is sent.
    ///
    /// Sends a `GET` request to `/1.3/mail/search_forwards.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/mail/search_forwards&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn mail_search_forwards(
        &self,
        request: &MailSearchForwards,
    ) -> Call<Vec<MailForward>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`mail_search_forwards`](Client::mail_search_forwards),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn mail_search_forwards_stream(
        &self,
        request: &MailSearchForwards,
    ) -> Items<MailSearchForwards> {
        self.items(request)
    }
}
