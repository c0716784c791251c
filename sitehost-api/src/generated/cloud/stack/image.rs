// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The images that containers can run.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use crate::{
    Client, DateTime, Error, Id, Items, Method, Name, Paginated, Params, Request,
};
use crate::cloud::image::version::CloudImageVersion;
use crate::types::SortDirection;

/// The parameters of [`Client::cloud_stack_image_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::image::CloudStackImageListAll;
///
/// let request = CloudStackImageListAll::new(1)
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.cloud_stack_image_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CloudStackImageListAll {
    pub(crate) client_id: Id,
    pub(crate) sort_by: Option<String>,
    pub(crate) sort_dir: Option<SortDirection>,
    pub(crate) page_size: Option<i64>,
    pub(crate) page_number: Option<i64>,
}

impl CloudStackImageListAll {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// The field to sort by. The valid fields are not documented.
    #[must_use]
    pub fn sort_by(mut self, sort_by: impl Into<String>) -> Self {
        self.sort_by = Some(sort_by.into());
        self
    }

    /// The direction to sort in.
    #[must_use]
    pub fn sort_dir(mut self, sort_dir: impl Into<SortDirection>) -> Self {
        self.sort_dir = Some(sort_dir.into());
        self
    }

    /// The number of entries on a page. The default and the maximum are not documented. Send the page number as well: at
    /// least one list ignores the size without it.
    #[must_use]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// The number of the page to return, counted from 1.
    #[must_use]
    pub fn page_number(mut self, page_number: i64) -> Self {
        self.page_number = Some(page_number);
        self
    }
}

impl Request for CloudStackImageListAll {
    type Reply = Vec<CloudStackImage>;

    fn operation(&self) -> Cow<'_, str> {
        Cow::Borrowed("cloud_stack_image_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/stack/image/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for CloudStackImageListAll {
    fn page(&self) -> Option<i64> {
        self.page_number
    }

    fn at_page(self, page: i64) -> Self {
        self.page_number(page)
    }
}

/// An image that containers can run, either a public image of SiteHost's or an image of the account's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudStackImage {
    /// Identifies the image.
    pub id: Id,
    /// The account that owns the image. It is 0 for SiteHost's own image in the documented example.
    pub client_id: Option<Id>,
    /// The display name of the image.
    pub label: String,
    /// The code that identifies the image.
    pub code: String,
    /// The labels of the image, such as `nz.sitehost.image.type`, `nz.sitehost.image.provider` and
    /// `nz.sitehost.image.volumes`.
    #[serde(default)]
    pub labels: BTreeMap<String, Value>,
    /// The changelog of the image.
    pub changelog: Option<String>,
    /// When the image was added.
    pub date_added: Option<DateTime>,
    /// When the image was last changed.
    pub date_updated: Option<DateTime>,
    /// Whether every account can use the image.
    pub is_public: Option<bool>,
    /// Whether the image is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// The project that the image belongs to.
    pub project_id: Option<Id>,
    /// The registry that stores the image.
    pub registry_id: Option<Id>,
    /// The public image that this image was forked from.
    pub forked_from: Option<Id>,
    /// What is being done to the image. No value other than `null` is known.
    pub pending: Option<Value>,
    /// The versions of the image.
    #[serde(default)]
    pub versions: Vec<CloudImageVersion>,
}

impl Client {
    /// List the images that containers can run
    ///
    /// Returns SiteHost's public images and the account's own. The reply is a bare list without counters: it has neither
    /// the number of the page nor the number of pages.
    ///
    /// Sends a `GET` request to `/1.0/cloud/stack/image/list_all.json`
    ///
    /// # Errors
    ///
    /// What can go wrong is listed at [`Error`].
    pub async fn cloud_stack_image_list_all(
        &self,
        request: &CloudStackImageListAll,
    ) -> Result<Vec<CloudStackImage>, Error> {
        self.send(request).await
    }

    /// The entries of all pages of [`cloud_stack_image_list_all`](Client::cloud_stack_image_list_all),
    /// from the page that the request names, or else the first.
    ///
    /// A page is fetched when its first entry is asked for. [`Items`] says where the list ends,
    /// and when it ends with an error because it is not whole.
    pub fn cloud_stack_image_list_all_stream(
        &self,
        request: &CloudStackImageListAll,
    ) -> Items<CloudStackImageListAll> {
        self.items(request)
    }
}
