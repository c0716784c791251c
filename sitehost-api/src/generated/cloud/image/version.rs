// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Versions of custom images, and the builds that make them.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;
use crate::generated::job::JobKind;
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::{Job, Page};
use crate::runtime::reply::setters::setters;
use crate::runtime::reply::word_enum::{UnknownWord, word_enum};
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

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
#[non_exhaustive]
pub struct CloudImageVersionDelete {
    /// The account that owns the image.
    pub client_id: Id,
    /// The code that identifies the image.
    pub code: String,
    /// The name of the version, not its id.
    pub version: String,
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

    fn operation(&self) -> Cow<'static, str> {
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

    fn completion(&self) -> fn(Job) -> Job {
        |job| job.or_kind(JobKind::from("scheduler"))
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
#[non_exhaustive]
pub struct CloudImageVersionGetBuild {
    /// The account that owns the image.
    pub client_id: Id,
    /// The code that identifies the image.
    pub code: String,
    /// The id of the build, from the list of versions.
    pub build_id: Id,
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

    fn operation(&self) -> Cow<'static, str> {
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
#[non_exhaustive]
pub struct CloudImageVersionListAll {
    /// The account that owns the image.
    pub client_id: Id,
    /// The id of the image. `/cloud/image/get` returns it for a code.
    pub image_id: Id,
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

    /// [`sort_by`](Self::sort_by) if there is a value; `None` leaves it out.
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

    /// [`sort_dir`](Self::sort_dir) if there is a value; `None` leaves it out.
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

    /// [`page_size`](Self::page_size) if there is a value; `None` leaves it out.
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

    /// [`page_number`](Self::page_number) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_page_number(mut self, page_number: Option<impl Into<i64>>) -> Self {
        self.page_number = page_number.map(Into::into);
        self
    }
}

impl Request for CloudImageVersionListAll {
    type Reply = Page<CloudImageVersion>;

    fn operation(&self) -> Cow<'static, str> {
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
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, page: i64) -> Self {
        self.page_number(page)
    }
}

/// The status and the log of a build.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImageBuild {
    /// The status of the build.
    pub build_status: BuildStatus,
    /// The log of the build so far.
    pub build_trace: Option<String>,
}

setters!(CloudImageBuild {
    build_status: one<BuildStatus>,
    build_trace: maybe<String>,
});

/// A version of an image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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

setters!(CloudImageVersion {
    id: one<Id>,
    client_id: maybe<Id>,
    image_id: maybe<Id>,
    version: one<String>,
    labels: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    is_missing: maybe<bool>,
    force_config: maybe<bool>,
    public: maybe<bool>,
    build_id: maybe<Id>,
    build_status: maybe<BuildStatus>,
    docker_size: maybe<i64>,
    pending: maybe<Value>,
    code: maybe<String>,
    container_count: maybe<i64>,
});

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
    Other(UnknownWord<BuildStatus>),
}

impl BuildStatus {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Running => "running",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for BuildStatus {
    fn from(word: &str) -> Self {
        match word {
            "running" => Self::Running,
            "success" => Self::Success,
            "failed" => Self::Failed,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(BuildStatus);

impl Client {
    /// Delete a version of a custom image
    ///
    /// Starts a job that deletes a version of the image.
    ///
    /// Sends a `POST` request to `/1.0/cloud/image/version/delete.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_version_delete(
        &self,
        request: &CloudImageVersionDelete,
    ) -> Call<Job> {
        self.send(request)
    }

    /// Get the status of a build
    ///
    /// Returns the status and the log of a build. A push to the image's repository starts a build.
    ///
    /// Sends a `GET` request to `/1.5/cloud/image/version/get_build.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_version_get_build(
        &self,
        request: &CloudImageVersionGetBuild,
    ) -> Call<CloudImageBuild> {
        self.send(request)
    }

    /// List the versions of a custom image
    ///
    /// Sends a `GET` request to `/1.3/cloud/image/version/list_all.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_version_list_all(
        &self,
        request: &CloudImageVersionListAll,
    ) -> Call<Page<CloudImageVersion>> {
        self.send(request)
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
