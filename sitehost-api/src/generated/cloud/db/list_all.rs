// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/db/list_all.json`: List databases

use std::borrow::Cow;
use crate::generated::cloud::db::{Database, DatabaseHost};
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

/// The parameters of [`Client::cloud_db_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::db::CloudDbListAll;
///
/// let request = CloudDbListAll::new(1)
///     .server_name("ch-servername")
///     .mysql_host("mysql57")
///     .db_name("dbname")
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.cloud_db_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudDbListAll {
    /// The account that owns the databases.
    pub client_id: Id,
    /// Returns only databases of this container server. An unknown server is refused.
    pub server_name: Option<String>,
    /// Returns only databases of this database stack.
    pub mysql_host: Option<DatabaseHost>,
    /// Returns only databases with this name. Whether a part of it matches is not documented.
    pub db_name: Option<String>,
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

impl CloudDbListAll {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the databases.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: None,
            mysql_host: None,
            db_name: None,
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// Returns only databases of this container server. An unknown server is refused.
    #[must_use]
    pub fn server_name(mut self, server_name: impl Into<String>) -> Self {
        self.server_name = Some(server_name.into());
        self
    }

    /// Sets [`server_name`](Self::server_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_server_name(mut self, server_name: Option<impl Into<String>>) -> Self {
        self.server_name = server_name.map(Into::into);
        self
    }

    /// Returns only databases of this database stack.
    #[must_use]
    pub fn mysql_host(mut self, mysql_host: impl Into<DatabaseHost>) -> Self {
        self.mysql_host = Some(mysql_host.into());
        self
    }

    /// Sets [`mysql_host`](Self::mysql_host), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_mysql_host(
        mut self,
        mysql_host: Option<impl Into<DatabaseHost>>,
    ) -> Self {
        self.mysql_host = mysql_host.map(Into::into);
        self
    }

    /// Returns only databases with this name. Whether a part of it matches is not documented.
    #[must_use]
    pub fn db_name(mut self, db_name: impl Into<String>) -> Self {
        self.db_name = Some(db_name.into());
        self
    }

    /// Sets [`db_name`](Self::db_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_db_name(mut self, db_name: Option<impl Into<String>>) -> Self {
        self.db_name = db_name.map(Into::into);
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

impl Request for CloudDbListAll {
    type Reply = Page<Database>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_db_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/db/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params
            .push_some(const { &Name::new("filters[server_name]") }, &self.server_name);
        params.push_some(const { &Name::new("filters[mysql_host]") }, &self.mysql_host);
        params.push_some(const { &Name::new("filters[db_name]") }, &self.db_name);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for CloudDbListAll {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, position: i64) -> Self {
        self.page_number(position)
    }
}

impl Client {
    /// List databases
    ///
    /// Returns the databases of all container servers, without the privileges on them. `/cloud/db/get` returns those.
    ///
    /// Sends a `GET` request to `/1.5/cloud/db/list_all.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_db_list_all(&self, request: &CloudDbListAll) -> Call<Page<Database>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`cloud_db_list_all`](Client::cloud_db_list_all),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn cloud_db_list_all_stream(
        &self,
        request: &CloudDbListAll,
    ) -> Items<CloudDbListAll> {
        self.items(request)
    }
}
