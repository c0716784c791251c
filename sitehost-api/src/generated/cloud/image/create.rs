// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/image/create.json`: Create a custom image

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

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
    /// Creates a request from its required parameters.
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

    /// Sets [`code`](Self::code), or removes it from the request if the argument is `None`.
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

    /// Sets [`ssh_keys`](Self::ssh_keys), or removes it from the request if the argument is `None`.
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

    /// Sets [`fork_id`](Self::fork_id), or removes it from the request if the argument is `None`.
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

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Create a custom image
    ///
    /// Starts a job that creates a custom image, either empty or as a fork of one of SiteHost's public images.
    /// The image can be used once the job has completed. The call itself can take half a minute: it took 29.92 seconds in
    /// the documented example.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.0/cloud/image/create.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/cloud/image/create&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_image_create(&self, request: &CloudImageCreate) -> Call<Job> {
        self.send(request)
    }
}
