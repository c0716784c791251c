// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/accounts/client/list_sub_accounts.json`: List the sub-accounts of an account

use std::borrow::Cow;
use crate::generated::accounts::client::SubAccount;
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

/// The parameters of [`Client::accounts_client_list_sub_accounts`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::accounts::client::AccountsClientListSubAccounts;
///
/// let request = AccountsClientListSubAccounts::new(1)
///     .name("John")
///     .include_closed(true)
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.accounts_client_list_sub_accounts(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountsClientListSubAccounts {
    /// The account above the sub-accounts.
    pub client_id: Id,
    /// Returns only accounts whose name contains this text.
    pub name: Option<String>,
    /// Whether to return closed accounts too.
    pub include_closed: Option<bool>,
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

impl AccountsClientListSubAccounts {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account above the sub-accounts.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            name: None,
            include_closed: None,
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// Returns only accounts whose name contains this text.
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

    /// Whether to return closed accounts too.
    #[must_use]
    pub fn include_closed(mut self, include_closed: bool) -> Self {
        self.include_closed = Some(include_closed);
        self
    }

    /// Sets [`include_closed`](Self::include_closed), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_include_closed(mut self, include_closed: Option<bool>) -> Self {
        self.include_closed = include_closed;
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

impl Request for AccountsClientListSubAccounts {
    type Reply = Page<SubAccount>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("accounts_client_list_sub_accounts")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/accounts/client/list_sub_accounts.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[name]") }, &self.name);
        params
            .push_some(
                const { &Name::new("filters[include_closed]") },
                &self.include_closed,
            );
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for AccountsClientListSubAccounts {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, position: i64) -> Self {
        self.page_number(position)
    }
}

impl Client {
    /// List the sub-accounts of an account
    ///
    /// Returns the accounts below an account, such as those of a reseller's customers. Other calls take the id of one as
    /// `client_id`.
    ///
    /// Sends a `GET` request to `/1.2/accounts/client/list_sub_accounts.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.2/?path=/accounts/client/list_sub_accounts&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn accounts_client_list_sub_accounts(
        &self,
        request: &AccountsClientListSubAccounts,
    ) -> Call<Page<SubAccount>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`accounts_client_list_sub_accounts`](Client::accounts_client_list_sub_accounts),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn accounts_client_list_sub_accounts_stream(
        &self,
        request: &AccountsClientListSubAccounts,
    ) -> Items<AccountsClientListSubAccounts> {
        self.items(request)
    }
}
