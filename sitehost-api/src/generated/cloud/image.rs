// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Custom images for containers.

pub mod version;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;
use crate::generated::cloud::image::version::BuildStatus;
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

/// The parameters of [`Client::cloud_image_create`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::CloudImageCreate;
///
/// let request = CloudImageCreate::new(1, "My Custom Image")
///     .code("my-custom-image")
///     .ssh_keys(["23"])
///     .fork_id("61");
/// let reply = client.cloud_image_create(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudImageCreate {
    /// The account that will own the image.
    pub client_id: Id,
    /// The display name of the image.
    pub label: String,
    /// The code that will identify the image. By default, the API derives it from the label.
    pub code: Option<String>,
    /// The ids of the account's SSH keys that get access to the image.
    pub ssh_keys: Option<Vec<Id>>,
    /// The id of the public image to fork, from `/cloud/stack/image/list_all`. By default, the image starts
    /// empty.
    pub fork_id: Option<Id>,
}

impl CloudImageCreate {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that will own the image.
    /// - `label`: The display name of the image.
    pub fn new(client_id: impl Into<Id>, label: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            label: label.into(),
            code: None,
            ssh_keys: None,
            fork_id: None,
        }
    }

    /// The code that will identify the image. By default, the API derives it from the label.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// [`code`](Self::code) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_code(mut self, code: Option<impl Into<String>>) -> Self {
        self.code = code.map(Into::into);
        self
    }

    /// The ids of the account's SSH keys that get access to the image.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn ssh_keys(
        mut self,
        ssh_keys: impl IntoIterator<Item = impl Into<Id>>,
    ) -> Self {
        self.ssh_keys = Some(ssh_keys.into_iter().map(Into::into).collect());
        self
    }

    /// [`ssh_keys`](Self::ssh_keys) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_ssh_keys(
        mut self,
        ssh_keys: Option<impl IntoIterator<Item = impl Into<Id>>>,
    ) -> Self {
        self.ssh_keys = ssh_keys
            .map(|ssh_keys| ssh_keys.into_iter().map(Into::into).collect());
        self
    }

    /// The id of the public image to fork, from `/cloud/stack/image/list_all`. By default, the image starts
    /// empty.
    #[must_use]
    pub fn fork_id(mut self, fork_id: impl Into<Id>) -> Self {
        self.fork_id = Some(fork_id.into());
        self
    }

    /// [`fork_id`](Self::fork_id) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_fork_id(mut self, fork_id: Option<impl Into<Id>>) -> Self {
        self.fork_id = fork_id.map(Into::into);
        self
    }
}

impl Request for CloudImageCreate {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_image_create")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/image/create.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("label") }, &self.label);
        params.push_some(const { &Name::new("params[code]") }, &self.code);
        params
            .push_each_some(const { &Name::new("params[ssh_keys][]") }, &self.ssh_keys);
        params.push_some(const { &Name::new("params[fork_id]") }, &self.fork_id);
    }

    fn completion(&self) -> fn(Job) -> Job {
        |job| job.or_kind(JobKind::from("scheduler"))
    }
}

/// The parameters of [`Client::cloud_image_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::CloudImageDelete;
///
/// let request = CloudImageDelete::new(1, "my-custom-image");
/// let reply = client.cloud_image_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudImageDelete {
    /// The account that owns the image.
    pub client_id: Id,
    /// The code that identifies the image.
    pub code: String,
}

impl CloudImageDelete {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the image.
    /// - `code`: The code that identifies the image.
    pub fn new(client_id: impl Into<Id>, code: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            code: code.into(),
        }
    }
}

impl Request for CloudImageDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_image_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/image/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("code") }, &self.code);
    }
}

/// The parameters of [`Client::cloud_image_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::CloudImageGet;
///
/// let request = CloudImageGet::new(1, "my-custom-image");
/// let reply = client.cloud_image_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudImageGet {
    /// The account that owns the image.
    pub client_id: Id,
    /// The code that identifies the image.
    pub code: String,
}

impl CloudImageGet {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the image.
    /// - `code`: The code that identifies the image.
    pub fn new(client_id: impl Into<Id>, code: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            code: code.into(),
        }
    }
}

impl Request for CloudImageGet {
    type Reply = CloudImage;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_image_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.1/cloud/image/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("code") }, &self.code);
    }
}

/// The parameters of [`Client::cloud_image_get_changelog`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::CloudImageGetChangelog;
///
/// let request = CloudImageGetChangelog::new(1, "sitehost-php55");
/// let reply = client.cloud_image_get_changelog(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudImageGetChangelog {
    /// The account that makes the call.
    pub client_id: Id,
    /// The code that identifies the public image.
    pub code: String,
}

impl CloudImageGetChangelog {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    /// - `code`: The code that identifies the public image.
    pub fn new(client_id: impl Into<Id>, code: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            code: code.into(),
        }
    }
}

impl Request for CloudImageGetChangelog {
    type Reply = CloudImageChangelog;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_image_get_changelog")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/image/get_changelog.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("code") }, &self.code);
    }
}

/// The parameters of [`Client::cloud_image_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::image::CloudImageListAll;
///
/// let request = CloudImageListAll::new(1)
///     .code("my-custom-image")
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.cloud_image_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudImageListAll {
    /// The account that owns the images.
    pub client_id: Id,
    /// Returns only images with this code. Whether a part of a code matches is not documented.
    pub code: Option<String>,
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

impl CloudImageListAll {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the images.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            code: None,
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// Returns only images with this code. Whether a part of a code matches is not documented.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// [`code`](Self::code) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_code(mut self, code: Option<impl Into<String>>) -> Self {
        self.code = code.map(Into::into);
        self
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

impl Request for CloudImageListAll {
    type Reply = Page<CloudImage>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_image_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/image/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[code]") }, &self.code);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for CloudImageListAll {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, page: i64) -> Self {
        self.page_number(page)
    }
}

/// A custom image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImage {
    /// Identifies the image.
    pub id: Id,
    /// The account that owns the image.
    pub client_id: Option<Id>,
    /// The display name of the image.
    pub label: String,
    /// The code that identifies the image.
    pub code: String,
    /// The version of the image. As far as observed, it is empty before the first build.
    pub version: Option<String>,
    /// The labels of the image, as text.
    pub labels: Option<String>,
    /// The changelog of the image.
    pub changelog: Option<String>,
    /// When the image was created.
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
    /// The name of the account that owns the image.
    pub client_name: Option<String>,
    /// The type of the image.
    pub image_type: Option<ImageType>,
    /// The host name of the registry that stores the image.
    pub registry_url: Option<String>,
    /// The number of containers that use the image.
    pub container_count: Option<i64>,
    /// The number of versions of the image.
    pub version_count: Option<i64>,
    /// The status of the image's build.
    pub build_status: Option<BuildStatus>,
}

setters!(CloudImage {
    id: one<Id>,
    client_id: maybe<Id>,
    label: one<String>,
    code: one<String>,
    version: maybe<String>,
    labels: maybe<String>,
    changelog: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    is_public: maybe<bool>,
    is_missing: maybe<bool>,
    project_id: maybe<Id>,
    registry_id: maybe<Id>,
    forked_from: maybe<Id>,
    pending: maybe<Value>,
    client_name: maybe<String>,
    image_type: maybe<ImageType>,
    registry_url: maybe<String>,
    container_count: maybe<i64>,
    version_count: maybe<i64>,
    build_status: maybe<BuildStatus>,
});

/// The changelog of a public image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImageChangelog {
    /// The code that identifies the image.
    pub code: Option<String>,
    /// The display name of the image.
    pub label: Option<String>,
    /// The changelog, in Markdown.
    pub changelog: String,
}

setters!(CloudImageChangelog {
    code: maybe<String>,
    label: maybe<String>,
    changelog: one<String>,
});

/// The type of an image.
///
/// Make one from text with `From` or `parse`, so that a known word becomes its own variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageType {
    /// `Custom`
    Custom,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<ImageType>),
}

impl ImageType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Custom => "Custom",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for ImageType {
    fn from(word: &str) -> Self {
        match word {
            "Custom" => Self::Custom,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(ImageType);

impl Client {
    /// Create a custom image
    ///
    /// Starts a job that creates a custom image, either empty or as a fork of one of SiteHost's public images.
    /// The image can be used once the job has completed. The call itself can take half a minute: it took 29.92 seconds in
    /// the documented example.
    ///
    /// Sends a `POST` request to `/1.0/cloud/image/create.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_create(&self, request: &CloudImageCreate) -> Call<Job> {
        self.send(request)
    }

    /// Delete a custom image
    ///
    /// Starts a job that deletes the image. The call is refused while a container uses a version of the image.
    /// The job may fail right after a build; if it does, call again.
    ///
    /// Sends a `POST` request to `/1.5/cloud/image/delete.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_delete(&self, request: &CloudImageDelete) -> Call<Job> {
        self.send(request)
    }

    /// Get a custom image
    ///
    /// Sends a `GET` request to `/1.1/cloud/image/get.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_get(&self, request: &CloudImageGet) -> Call<CloudImage> {
        self.send(request)
    }

    /// Get the changelog of a public image
    ///
    /// Sends a `GET` request to `/1.5/cloud/image/get_changelog.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_get_changelog(
        &self,
        request: &CloudImageGetChangelog,
    ) -> Call<CloudImageChangelog> {
        self.send(request)
    }

    /// List custom images
    ///
    /// Sends a `GET` request to `/1.0/cloud/image/list_all.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn cloud_image_list_all(
        &self,
        request: &CloudImageListAll,
    ) -> Call<Page<CloudImage>> {
        self.send(request)
    }

    /// The entries of all pages of [`cloud_image_list_all`](Client::cloud_image_list_all),
    /// from the page that the request names, or else the first.
    ///
    /// A page is fetched when its first entry is asked for. [`Items`] says where the list ends,
    /// and when it ends with an error because it is not whole.
    pub fn cloud_image_list_all_stream(
        &self,
        request: &CloudImageListAll,
    ) -> Items<CloudImageListAll> {
        self.items(request)
    }
}
