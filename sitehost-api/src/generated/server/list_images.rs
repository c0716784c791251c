// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_images.json`: List the images for servers

use std::borrow::Cow;
use crate::generated::server::{ServerImage, ServerImageType};
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

/// The parameters of [`Client::server_list_images`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListImages;
///
/// let request = ServerListImages::new(1)
///     .kind("hpvm-distro")
///     .location("AKLNCT")
///     .include_disabled(true)
///     .page_size(50)
///     .page_number(1)
///     .sort_by("code")
///     .sort_dir("DESC");
/// let reply = client.server_list_images(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListImages {
    /// The account that makes the call.
    pub client_id: Id,
    /// Returns only images of this type. For `hpvm-distro`, a location is required.
    pub kind: Option<ServerImageType>,
    /// Returns only images that can be used at this location, by its code from `/server/list_locations`. Required for
    /// the type `hpvm-distro`, and ignored for the default.
    pub location: Option<String>,
    /// Whether to return also images that are not offered at present. By default they are left out.
    pub include_disabled: Option<bool>,
    /// The number of entries on a page. The default and the maximum are not documented. Send the page number as well: at
    /// least one list ignores the size without it.
    pub page_size: Option<i64>,
    /// The number of the page to return, counted from 1.
    pub page_number: Option<i64>,
    /// The field to sort by. `code` is the only one that is known.
    pub sort_by: Option<String>,
    /// The direction to sort in.
    pub sort_dir: Option<SortDirection>,
}

impl ServerListImages {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            kind: None,
            location: None,
            include_disabled: None,
            page_size: None,
            page_number: None,
            sort_by: None,
            sort_dir: None,
        }
    }

    /// Returns only images of this type. For `hpvm-distro`, a location is required.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<ServerImageType>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Sets [`kind`](Self::kind), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_kind(mut self, kind: Option<impl Into<ServerImageType>>) -> Self {
        self.kind = kind.map(Into::into);
        self
    }

    /// Returns only images that can be used at this location, by its code from `/server/list_locations`. Required for
    /// the type `hpvm-distro`, and ignored for the default.
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

    /// Whether to return also images that are not offered at present. By default they are left out.
    #[must_use]
    pub fn include_disabled(mut self, include_disabled: bool) -> Self {
        self.include_disabled = Some(include_disabled);
        self
    }

    /// Sets [`include_disabled`](Self::include_disabled), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_include_disabled(mut self, include_disabled: Option<bool>) -> Self {
        self.include_disabled = include_disabled;
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

    /// The field to sort by. `code` is the only one that is known.
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
}

impl Request for ServerListImages {
    type Reply = Vec<ServerImage>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_images")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/list_images.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[type]") }, &self.kind);
        params.push_some(const { &Name::new("filters[location]") }, &self.location);
        params
            .push_some(
                const { &Name::new("filters[include_disabled]") },
                &self.include_disabled,
            );
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
    }
}

impl Paginated for ServerListImages {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, position: i64) -> Self {
        self.page_number(position)
    }
}

impl Client {
    /// List the images for servers
    ///
    /// Lists the images that servers can be created from. By default these are the images for servers on the older
    /// platform, which is Xen; `filters[type]` asks for others. The reply has no counters.
    ///
    /// Sends a `GET` request to `/1.5/server/list_images.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_images(
        &self,
        request: &ServerListImages,
    ) -> Call<Vec<ServerImage>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`server_list_images`](Client::server_list_images),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn server_list_images_stream(
        &self,
        request: &ServerListImages,
    ) -> Items<ServerListImages> {
        self.items(request)
    }
}
