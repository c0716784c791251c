// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/volume/list_all.json`: List volumes

use std::borrow::Cow;
use crate::generated::cloud::volume::Volume;
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

/// The parameters of [`Client::cloud_volume_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::volume::CloudVolumeListAll;
///
/// let request = CloudVolumeListAll::new(1)
///     .name("data-vol")
///     .server_name("ch-foo")
///     .container("cc1234")
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.cloud_volume_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudVolumeListAll {
    /// The account that owns the volumes.
    pub client_id: Id,
    /// Returns only volumes with this name. Whether a part of a name matches is not documented.
    pub name: Option<String>,
    /// Returns only volumes on the server with this name.
    pub server_name: Option<String>,
    /// Returns only volumes that the container with this name mounts. Whether a part of a name matches is not
    /// documented.
    pub container: Option<String>,
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

impl CloudVolumeListAll {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the volumes.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            name: None,
            server_name: None,
            container: None,
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// Returns only volumes with this name. Whether a part of a name matches is not documented.
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

    /// Returns only volumes on the server with this name.
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

    /// Returns only volumes that the container with this name mounts. Whether a part of a name matches is not
    /// documented.
    #[must_use]
    pub fn container(mut self, container: impl Into<String>) -> Self {
        self.container = Some(container.into());
        self
    }

    /// Sets [`container`](Self::container), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_container(mut self, container: Option<impl Into<String>>) -> Self {
        self.container = container.map(Into::into);
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

impl Request for CloudVolumeListAll {
    type Reply = Page<Volume>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_volume_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/volume/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[name]") }, &self.name);
        params
            .push_some(const { &Name::new("filters[server_name]") }, &self.server_name);
        params.push_some(const { &Name::new("filters[container]") }, &self.container);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for CloudVolumeListAll {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, position: i64) -> Self {
        self.page_number(position)
    }
}

impl Client {
    /// List volumes
    ///
    /// Sends a `GET` request to `/1.5/cloud/volume/list_all.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_volume_list_all(
        &self,
        request: &CloudVolumeListAll,
    ) -> Call<Page<Volume>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`cloud_volume_list_all`](Client::cloud_volume_list_all),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn cloud_volume_list_all_stream(
        &self,
        request: &CloudVolumeListAll,
    ) -> Items<CloudVolumeListAll> {
        self.items(request)
    }
}
