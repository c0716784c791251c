// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/search_contacts.json`: Search for domain contacts

use std::borrow::Cow;
use crate::generated::srs::DomainContactSummary;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated, Paging};

/// The parameters of [`Client::srs_search_contacts`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsSearchContacts;
///
/// let request = SrsSearchContacts::new(1)
///     .name("Example")
///     .email("contact@example.com")
///     .registrant_name("Example")
///     .offset(0)
///     .limit(50);
/// let reply = client.srs_search_contacts(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsSearchContacts {
    /// The account that owns the contacts.
    pub client_id: Id,
    /// The name to look for.
    pub name: Option<String>,
    /// The email address to look for.
    pub email: Option<String>,
    /// The name as a registrant (`registrant_name`) to look for.
    pub registrant_name: Option<String>,
    /// How many contacts to skip.
    pub offset: Option<i64>,
    /// How many contacts to return at most.
    pub limit: Option<i64>,
}

impl SrsSearchContacts {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the contacts.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            name: None,
            email: None,
            registrant_name: None,
            offset: None,
            limit: None,
        }
    }

    /// The name to look for.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`name`](Self::name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }

    /// The email address to look for.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets [`email`](Self::email), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }

    /// The name as a registrant (`registrant_name`) to look for.
    #[must_use]
    pub fn registrant_name(mut self, registrant_name: impl Into<String>) -> Self {
        self.registrant_name = Some(registrant_name.into());
        self
    }

    /// Sets [`registrant_name`](Self::registrant_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_registrant_name(
        mut self,
        registrant_name: Option<impl Into<String>>,
    ) -> Self {
        self.registrant_name = registrant_name.map(Into::into);
        self
    }

    /// How many contacts to skip.
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

    /// How many contacts to return at most.
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

impl Request for SrsSearchContacts {
    type Reply = Vec<DomainContactSummary>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_search_contacts")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/search_contacts.json")
    }

    fn encode(&self, params: &mut Params) {
        params
            .require_any(
                &["query[name]", "query[email]", "query[registrant_name]"],
                self.name.is_some() || self.email.is_some()
                    || self.registrant_name.is_some(),
            );
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("query[name]") }, &self.name);
        params.push_some(const { &Name::new("query[email]") }, &self.email);
        params
            .push_some(
                const { &Name::new("query[registrant_name]") },
                &self.registrant_name,
            );
        params.push_some(const { &Name::new("offsets[offset]") }, &self.offset);
        params.push_some(const { &Name::new("offsets[limit]") }, &self.limit);
    }
}

impl Paginated for SrsSearchContacts {
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
    /// Search for domain contacts
    ///
    /// The call needs at least one of the three things to look for. Whether a part of a text matches, and how several are
    /// combined, is not documented.
    ///
    /// At least one of [`name`](SrsSearchContacts::name), [`email`](SrsSearchContacts::email),
    /// [`registrant_name`](SrsSearchContacts::registrant_name) must be set. Otherwise the call
    /// fails before anything is sent.
    ///
    /// Sends a `GET` request to `/1.5/srs/search_contacts.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_search_contacts(
        &self,
        request: &SrsSearchContacts,
    ) -> Call<Vec<DomainContactSummary>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`srs_search_contacts`](Client::srs_search_contacts),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn srs_search_contacts_stream(
        &self,
        request: &SrsSearchContacts,
    ) -> Items<SrsSearchContacts> {
        self.items(request)
    }
}
