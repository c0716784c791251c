// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/list_domains.json`: List the domains of an account

use std::borrow::Cow;
use crate::generated::srs::{DomainState, DomainSummary};
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

/// The parameters of [`Client::srs_list_domains`].
///
/// ```no_run
/// # fn date(text: &str) -> sitehost_api::DateTime { text.parse().unwrap() }
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsListDomains;
///
/// let request = SrsListDomains::new(1)
///     .domain("example.nz")
///     .contact_id(1)
///     .state("Available")
///     .billed_until(date("2017-03-17 11:59:36"))
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.srs_list_domains(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsListDomains {
    /// The account that owns the domains.
    pub client_id: Id,
    /// Returns only domains whose name matches this text. Whether a part of a name matches is not documented.
    pub domain: Option<String>,
    /// Returns only domains with this contact, an id from `/srs/list_contacts`. Which of its contacts are compared is
    /// not documented.
    pub contact_id: Option<Id>,
    /// Returns only domains in this state.
    pub state: Option<DomainState>,
    /// Returns only domains that are billed until this time. Whether earlier or later ones match too is not documented.
    pub billed_until: Option<DateTime>,
    /// The field to sort by. The valid fields are not documented.
    pub sort_by: Option<String>,
    /// The direction to sort in.
    pub sort_dir: Option<SortDirection>,
    /// The number of entries on a page. The default and the maximum are not documented. Send the page number as well: at
    /// least one list ignores the size without it.
    pub page_size: Option<i64>,
    /// The number of the page to return, counted from 1.
    pub page_number: Option<i64>,
}

impl SrsListDomains {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the domains.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: None,
            contact_id: None,
            state: None,
            billed_until: None,
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// Returns only domains whose name matches this text. Whether a part of a name matches is not documented.
    #[must_use]
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.domain = Some(domain.into());
        self
    }

    /// Sets [`domain`](Self::domain), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_domain(mut self, domain: Option<impl Into<String>>) -> Self {
        self.domain = domain.map(Into::into);
        self
    }

    /// Returns only domains with this contact, an id from `/srs/list_contacts`. Which of its contacts are compared is
    /// not documented.
    #[must_use]
    pub fn contact_id(mut self, contact_id: impl Into<Id>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }

    /// Sets [`contact_id`](Self::contact_id), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_contact_id(mut self, contact_id: Option<impl Into<Id>>) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }

    /// Returns only domains in this state.
    #[must_use]
    pub fn state(mut self, state: impl Into<DomainState>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Sets [`state`](Self::state), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_state(mut self, state: Option<impl Into<DomainState>>) -> Self {
        self.state = state.map(Into::into);
        self
    }

    /// Returns only domains that are billed until this time. Whether earlier or later ones match too is not documented.
    #[must_use]
    pub fn billed_until(mut self, billed_until: impl Into<DateTime>) -> Self {
        self.billed_until = Some(billed_until.into());
        self
    }

    /// Sets [`billed_until`](Self::billed_until), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_billed_until(
        mut self,
        billed_until: Option<impl Into<DateTime>>,
    ) -> Self {
        self.billed_until = billed_until.map(Into::into);
        self
    }

    /// The field to sort by. The valid fields are not documented.
    #[must_use]
    pub fn sort_by(mut self, sort_by: impl Into<String>) -> Self {
        self.sort_by = Some(sort_by.into());
        self
    }

    /// Sets [`sort_by`](Self::sort_by), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_sort_by(mut self, sort_by: Option<impl Into<String>>) -> Self {
        self.sort_by = sort_by.map(Into::into);
        self
    }

    /// The direction to sort in.
    #[must_use]
    pub fn sort_dir(mut self, sort_dir: impl Into<SortDirection>) -> Self {
        self.sort_dir = Some(sort_dir.into());
        self
    }

    /// Sets [`sort_dir`](Self::sort_dir), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_sort_dir(mut self, sort_dir: Option<impl Into<SortDirection>>) -> Self {
        self.sort_dir = sort_dir.map(Into::into);
        self
    }

    /// The number of entries on a page. The default and the maximum are not documented. Send the page number as well: at
    /// least one list ignores the size without it.
    #[must_use]
    pub fn page_size(mut self, page_size: impl Into<i64>) -> Self {
        self.page_size = Some(page_size.into());
        self
    }

    /// Sets [`page_size`](Self::page_size), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_page_size(mut self, page_size: Option<impl Into<i64>>) -> Self {
        self.page_size = page_size.map(Into::into);
        self
    }

    /// The number of the page to return, counted from 1.
    #[must_use]
    pub fn page_number(mut self, page_number: impl Into<i64>) -> Self {
        self.page_number = Some(page_number.into());
        self
    }

    /// Sets [`page_number`](Self::page_number), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_page_number(mut self, page_number: Option<impl Into<i64>>) -> Self {
        self.page_number = page_number.map(Into::into);
        self
    }
}

impl Request for SrsListDomains {
    type Reply = Page<DomainSummary>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_list_domains")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/srs/list_domains.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[domain]") }, &self.domain);
        params.push_some(const { &Name::new("filters[contact_id]") }, &self.contact_id);
        params.push_some(const { &Name::new("filters[state]") }, &self.state);
        params
            .push_some(
                const { &Name::new("filters[billed_until]") },
                &self.billed_until,
            );
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for SrsListDomains {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, position: i64) -> Self {
        self.page_number(position)
    }
}

impl Client {
    /// List the domains of an account
    ///
    /// Returns less of each domain than `/srs/get_domain`, under other names.
    ///
    /// Sends a `GET` request to `/1.2/srs/list_domains.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/srs/list_domains&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_list_domains(
        &self,
        request: &SrsListDomains,
    ) -> Call<Page<DomainSummary>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`srs_list_domains`](Client::srs_list_domains),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn srs_list_domains_stream(
        &self,
        request: &SrsListDomains,
    ) -> Items<SrsListDomains> {
        self.items(request)
    }
}
