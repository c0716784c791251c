// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/list_servers.json`: List the servers of an account

use std::borrow::Cow;
use crate::generated::server::{ProductType, Server, ServerState};
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

/// The parameters of [`Client::server_list_servers`].
///
/// ```no_run
/// # fn date(text: &str) -> sitehost_api::DateTime { text.parse().unwrap() }
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListServers;
///
/// let request = ServerListServers::new(1)
///     .state("On")
///     .kind("VPS")
///     .name("servername")
///     .location("AIR")
///     .location_node("NZ-AKL1-6JKW20")
///     .product_type("LINVPS")
///     .product_code("XENLIT")
///     .updated_since(date("2023-01-01 13:30:00"))
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.server_list_servers(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListServers {
    /// The account that owns the servers.
    pub client_id: Id,
    /// Returns only servers in this state.
    pub state: Option<ServerState>,
    /// Returns only servers of this type. `VPS` is the only one that is documented.
    pub kind: Option<String>,
    /// Returns only servers with this name. Whether a part of a name matches is not documented.
    pub name: Option<String>,
    /// Returns only servers at this location, by its code from `/server/list_locations`.
    pub location: Option<String>,
    /// Returns only servers on this host, from `location_node` of a server.
    pub location_node: Option<String>,
    /// Returns only servers that are sold as this type of product.
    pub product_type: Option<ProductType>,
    /// Returns only servers that are sold as this product, by its code from `/server/products`.
    pub product_code: Option<String>,
    /// Returns only servers that were changed at this time or later. The time zone is not documented.
    pub updated_since: Option<DateTime>,
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

impl ServerListServers {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the servers.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            state: None,
            kind: None,
            name: None,
            location: None,
            location_node: None,
            product_type: None,
            product_code: None,
            updated_since: None,
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// Returns only servers in this state.
    #[must_use]
    pub fn state(mut self, state: impl Into<ServerState>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Sets [`state`](Self::state), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_state(mut self, state: Option<impl Into<ServerState>>) -> Self {
        self.state = state.map(Into::into);
        self
    }

    /// Returns only servers of this type. `VPS` is the only one that is documented.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Sets [`kind`](Self::kind), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_kind(mut self, kind: Option<impl Into<String>>) -> Self {
        self.kind = kind.map(Into::into);
        self
    }

    /// Returns only servers with this name. Whether a part of a name matches is not documented.
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

    /// Returns only servers at this location, by its code from `/server/list_locations`.
    #[must_use]
    pub fn location(mut self, location: impl Into<String>) -> Self {
        self.location = Some(location.into());
        self
    }

    /// Sets [`location`](Self::location), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_location(mut self, location: Option<impl Into<String>>) -> Self {
        self.location = location.map(Into::into);
        self
    }

    /// Returns only servers on this host, from `location_node` of a server.
    #[must_use]
    pub fn location_node(mut self, location_node: impl Into<String>) -> Self {
        self.location_node = Some(location_node.into());
        self
    }

    /// Sets [`location_node`](Self::location_node), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_location_node(
        mut self,
        location_node: Option<impl Into<String>>,
    ) -> Self {
        self.location_node = location_node.map(Into::into);
        self
    }

    /// Returns only servers that are sold as this type of product.
    #[must_use]
    pub fn product_type(mut self, product_type: impl Into<ProductType>) -> Self {
        self.product_type = Some(product_type.into());
        self
    }

    /// Sets [`product_type`](Self::product_type), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_product_type(
        mut self,
        product_type: Option<impl Into<ProductType>>,
    ) -> Self {
        self.product_type = product_type.map(Into::into);
        self
    }

    /// Returns only servers that are sold as this product, by its code from `/server/products`.
    #[must_use]
    pub fn product_code(mut self, product_code: impl Into<String>) -> Self {
        self.product_code = Some(product_code.into());
        self
    }

    /// Sets [`product_code`](Self::product_code), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_product_code(
        mut self,
        product_code: Option<impl Into<String>>,
    ) -> Self {
        self.product_code = product_code.map(Into::into);
        self
    }

    /// Returns only servers that were changed at this time or later. The time zone is not documented.
    #[must_use]
    pub fn updated_since(mut self, updated_since: impl Into<DateTime>) -> Self {
        self.updated_since = Some(updated_since.into());
        self
    }

    /// Sets [`updated_since`](Self::updated_since), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_updated_since(
        mut self,
        updated_since: Option<impl Into<DateTime>>,
    ) -> Self {
        self.updated_since = updated_since.map(Into::into);
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

impl Request for ServerListServers {
    type Reply = Page<Server>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_servers")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/server/list_servers.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[state]") }, &self.state);
        params.push_some(const { &Name::new("filters[type]") }, &self.kind);
        params.push_some(const { &Name::new("filters[name]") }, &self.name);
        params.push_some(const { &Name::new("filters[location]") }, &self.location);
        params
            .push_some(
                const { &Name::new("filters[location_node]") },
                &self.location_node,
            );
        params
            .push_some(
                const { &Name::new("filters[product_type]") },
                &self.product_type,
            );
        params
            .push_some(
                const { &Name::new("filters[product_code]") },
                &self.product_code,
            );
        params
            .push_some(
                const { &Name::new("filters[updated_since]") },
                &self.updated_since,
            );
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for ServerListServers {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, position: i64) -> Self {
        self.page_number(position)
    }
}

impl Client {
    /// List the servers of an account
    ///
    /// Returns fewer details than `/server/get_server`: of the addresses only the primary ones, and no disks.
    ///
    /// Sends a `GET` request to `/1.3/server/list_servers.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/server/list_servers&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_servers(
        &self,
        request: &ServerListServers,
    ) -> Call<Page<Server>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`server_list_servers`](Client::server_list_servers),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn server_list_servers_stream(
        &self,
        request: &ServerListServers,
    ) -> Items<ServerListServers> {
        self.items(request)
    }
}
