// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Versions of custom images, and the builds that make them.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;
use crate::{
    Client, DateTime, Error, Id, Items, Job, Method, Name, Page, Paginated, Params,
    Request,
};
use crate::job::JobKind;
use crate::runtime::open_enum;
use crate::types::SortDirection;

/// The parameters of [`Client::cloud_image_version_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::version::CloudImageVersionDelete;
///
/// let request = CloudImageVersionDelete::new("1", "my-custom-image", "1.1-1076");
/// let reply = client.cloud_image_version_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CloudImageVersionDelete {
    pub(crate) client_id: Id,
    pub(crate) code: String,
    pub(crate) version: String,
}

impl CloudImageVersionDelete {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the image.
    /// - `code`: The code that identifies the image.
    /// - `version`: The name of the version, not its id.
    pub fn new(
        client_id: impl Into<Id>,
        code: impl Into<String>,
        version: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            code: code.into(),
            version: version.into(),
        }
    }
}

impl Request for CloudImageVersionDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'_, str> {
        Cow::Borrowed("cloud_image_version_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/image/version/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("code") }, &self.code);
        params.push(const { &Name::new("version") }, &self.version);
    }

    fn finish(&self, reply: Job) -> Job {
        reply.with_kind(JobKind::from("scheduler"))
    }
}

/// The parameters of [`Client::cloud_image_version_get_build`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::version::CloudImageVersionGetBuild;
///
/// let request = CloudImageVersionGetBuild::new(1, "my-custom-image", "11");
/// let reply = client.cloud_image_version_get_build(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CloudImageVersionGetBuild {
    pub(crate) client_id: Id,
    pub(crate) code: String,
    pub(crate) build_id: Id,
}

impl CloudImageVersionGetBuild {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the image.
    /// - `code`: The code that identifies the image.
    /// - `build_id`: The id of the build, from the list of versions.
    pub fn new(
        client_id: impl Into<Id>,
        code: impl Into<String>,
        build_id: impl Into<Id>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            code: code.into(),
            build_id: build_id.into(),
        }
    }
}

impl Request for CloudImageVersionGetBuild {
    type Reply = CloudImageBuild;

    fn operation(&self) -> Cow<'_, str> {
        Cow::Borrowed("cloud_image_version_get_build")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/image/version/get_build.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("code") }, &self.code);
        params.push(const { &Name::new("build_id") }, &self.build_id);
    }
}

/// The parameters of [`Client::cloud_image_version_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::version::CloudImageVersionListAll;
///
/// let request = CloudImageVersionListAll::new(1, 77)
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.cloud_image_version_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CloudImageVersionListAll {
    pub(crate) client_id: Id,
    pub(crate) image_id: Id,
    pub(crate) sort_by: Option<String>,
    pub(crate) sort_dir: Option<SortDirection>,
    pub(crate) page_size: Option<i64>,
    pub(crate) page_number: Option<i64>,
}

impl CloudImageVersionListAll {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the image.
    /// - `image_id`: The id of the image. `/cloud/image/get` returns it for a code.
    pub fn new(client_id: impl Into<Id>, image_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            image_id: image_id.into(),
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

impl Request for CloudImageVersionListAll {
    type Reply = Page<CloudImageVersion>;

    fn operation(&self) -> Cow<'_, str> {
        Cow::Borrowed("cloud_image_version_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/image/version/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("image_id") }, &self.image_id);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for CloudImageVersionListAll {
    fn page(&self) -> Option<i64> {
        self.page_number
    }

    fn at_page(self, page: i64) -> Self {
        self.page_number(page)
    }
}

/// The status and the log of a build.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImageBuild {
    /// The status of the build.
    pub build_status: BuildStatus,
    /// The log of the build so far.
    pub build_trace: Option<String>,
}

/// A version of an image.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImageVersion {
    /// Identifies the version.
    pub id: Id,
    /// The account that owns the version.
    pub client_id: Option<Id>,
    /// The image that the version belongs to.
    pub image_id: Option<Id>,
    /// The name of the version, for example `1.1-1076`.
    pub version: String,
    /// The labels of the image, as text.
    pub labels: Option<String>,
    /// When the version was added.
    pub date_added: Option<DateTime>,
    /// When the version was last changed.
    pub date_updated: Option<DateTime>,
    /// Whether the version is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// A flag whose effect is not documented.
    pub force_config: Option<bool>,
    /// Whether every account can use the version.
    pub public: Option<bool>,
    /// The build that made the version.
    pub build_id: Option<Id>,
    /// The status of the build that made the version.
    pub build_status: Option<BuildStatus>,
    /// The size of the version. The unit is not documented.
    pub docker_size: Option<i64>,
    /// What is being done to the version. No value other than `null` is known.
    pub pending: Option<Value>,
    /// The code that identifies the image.
    pub code: Option<String>,
    /// The number of containers that use the version.
    pub container_count: Option<i64>,
}

/// The status of a build.
///
/// Make one from text with `From` or `parse`, so that a known word becomes its own variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BuildStatus {
    /// `running`
    Running,
    /// `success`
    Success,
    /// `failed`
    Failed,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(String),
}

impl BuildStatus {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Running => "running",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Other(word) => word,
        }
    }
}

impl From<&str> for BuildStatus {
    fn from(word: &str) -> Self {
        match word {
            "running" => Self::Running,
            "success" => Self::Success,
            "failed" => Self::Failed,
            _ => Self::Other(word.to_owned()),
        }
    }
}

open_enum!(BuildStatus);

impl Client {
    /// Delete a version of a custom image
    ///
    /// Starts a job that deletes a version of the image.
    ///
    /// Sends a `POST` request to `/1.0/cloud/image/version/delete.json`
    ///
    /// # Errors
    ///
    /// What can go wrong is listed at [`Error`].
    pub async fn cloud_image_version_delete(
        &self,
        request: &CloudImageVersionDelete,
    ) -> Result<Job, Error> {
        self.send(request).await
    }

    /// Get the status of a build
    ///
    /// Returns the status and the log of a build. A push to the image's repository starts a build.
    ///
    /// Sends a `GET` request to `/1.5/cloud/image/version/get_build.json`
    ///
    /// # Errors
    ///
    /// What can go wrong is listed at [`Error`].
    pub async fn cloud_image_version_get_build(
        &self,
        request: &CloudImageVersionGetBuild,
    ) -> Result<CloudImageBuild, Error> {
        self.send(request).await
    }

    /// List the versions of a custom image
    ///
    /// Sends a `GET` request to `/1.3/cloud/image/version/list_all.json`
    ///
    /// # Errors
    ///
    /// What can go wrong is listed at [`Error`].
    pub async fn cloud_image_version_list_all(
        &self,
        request: &CloudImageVersionListAll,
    ) -> Result<Page<CloudImageVersion>, Error> {
        self.send(request).await
    }

    /// The entries of all pages of [`cloud_image_version_list_all`](Client::cloud_image_version_list_all),
    /// from the page that the request names, or else the first.
    ///
    /// A page is fetched when its first entry is asked for. [`Items`] says where the list ends,
    /// and when it ends with an error because it is not whole.
    pub fn cloud_image_version_list_all_stream(
        &self,
        request: &CloudImageVersionListAll,
    ) -> Items<CloudImageVersionListAll> {
        self.items(request)
    }
}
