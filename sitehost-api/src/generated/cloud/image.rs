// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Custom images for containers.

use std::borrow::Cow;
use crate::{Client, Error, Id, Job, JobKind, Method, Name, Params, Request};

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
pub struct CloudImageCreate {
    client_id: Id,
    label: String,
    code: Option<String>,
    ssh_keys: Option<Vec<Id>>,
    fork_id: Option<Id>,
}

impl CloudImageCreate {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that will own the image.
    /// - `label`: The name people see.
    pub fn new(client_id: impl Into<Id>, label: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            label: label.into(),
            code: None,
            ssh_keys: None,
            fork_id: None,
        }
    }

    /// What the image is called in addresses and calls. Made from the label when left out.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// The account's SSH keys that may push to the image.
    ///
    /// An empty list is sent as one empty entry, which is how the API clears a list.
    #[must_use]
    pub fn ssh_keys(
        mut self,
        ssh_keys: impl IntoIterator<Item = impl Into<Id>>,
    ) -> Self {
        self.ssh_keys = Some(ssh_keys.into_iter().map(Into::into).collect());
        self
    }

    /// The public image to start from. The image starts empty when left out.
    #[must_use]
    pub fn fork_id(mut self, fork_id: impl Into<Id>) -> Self {
        self.fork_id = Some(fork_id.into());
        self
    }
}

impl Request for CloudImageCreate {
    type Reply = Job;

    fn operation(&self) -> Cow<'_, str> {
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

    fn finish(&self, reply: Job) -> Job {
        reply.with_kind(JobKind::from("scheduler"))
    }
}

impl Client {
    /// Create a custom image
    ///
    /// Starts a job that makes a new custom image, either empty or as a fork of one of SiteHost's public images.
    /// The image can be used once the job has completed.
    ///
    /// Sends a `POST` request to `/1.0/cloud/image/create.json`
    ///
    /// # Errors
    ///
    /// What can go wrong is listed at [`Error`].
    pub async fn cloud_image_create(
        &self,
        request: &CloudImageCreate,
    ) -> Result<Job, Error> {
        self.send(request).await
    }
}
