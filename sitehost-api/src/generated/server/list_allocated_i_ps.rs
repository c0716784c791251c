// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/server/list_allocated_i_ps.json`: List the IP addresses of an account

use std::borrow::Cow;
use crate::generated::server::{AddressFamily, AllocatedAddressPage};
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_list_allocated_i_ps`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListAllocatedIPs;
///
/// let request = ServerListAllocatedIPs::new(1, "1")
///     .addr_family("4")
///     .map_addresses(["192.168.0.1"])
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.server_list_allocated_i_ps(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListAllocatedIPs {
    /// The account that the addresses are allocated to.
    pub client_id: Id,
    /// The id of the VLAN. No call that lists VLANs is known.
    pub vlan_id: Id,
    /// Returns only addresses of this version of the protocol.
    pub addr_family: Option<AddressFamily>,
    /// Returns only addresses that are mapped to one of these addresses. What maps them is not documented.
    pub map_addresses: Option<Vec<String>>,
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

impl ServerListAllocatedIPs {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that the addresses are allocated to.
    /// - `vlan_id`: The id of the VLAN. No call that lists VLANs is known.
    pub fn new(client_id: impl Into<Id>, vlan_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            vlan_id: vlan_id.into(),
            addr_family: None,
            map_addresses: None,
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// Returns only addresses of this version of the protocol.
    #[must_use]
    pub fn addr_family(mut self, addr_family: impl Into<AddressFamily>) -> Self {
        self.addr_family = Some(addr_family.into());
        self
    }

    /// Sets [`addr_family`](Self::addr_family), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_addr_family(
        mut self,
        addr_family: Option<impl Into<AddressFamily>>,
    ) -> Self {
        self.addr_family = addr_family.map(Into::into);
        self
    }

    /// Returns only addresses that are mapped to one of these addresses. What maps them is not documented.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn map_addresses(
        mut self,
        map_addresses: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.map_addresses = Some(map_addresses.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`map_addresses`](Self::map_addresses), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_map_addresses(
        mut self,
        map_addresses: Option<impl IntoIterator<Item = impl Into<String>>>,
    ) -> Self {
        self.map_addresses = map_addresses
            .map(|map_addresses| map_addresses.into_iter().map(Into::into).collect());
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

impl Request for ServerListAllocatedIPs {
    type Reply = AllocatedAddressPage;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_allocated_i_ps")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/server/list_allocated_i_ps.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("vlan_id") }, &self.vlan_id);
        params
            .push_some(const { &Name::new("filters[addr_family]") }, &self.addr_family);
        params.push_tree(const { &Name::new("map_addresses") }, &self.map_addresses);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Client {
    /// List the IP addresses of an account
    ///
    /// Lists the addresses that are allocated to an account in a VLAN, whether or not a server has them.
    ///
    /// Sends a `GET` request to `/1.2/server/list_allocated_i_ps.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.2/?path=/server/list_allocated_i_ps&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_allocated_i_ps(
        &self,
        request: &ServerListAllocatedIPs,
    ) -> Call<AllocatedAddressPage> {
        self.send(request)
    }
}
