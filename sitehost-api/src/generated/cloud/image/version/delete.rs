// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/image/version/delete.json`: Delete a version of a custom image

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

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
    /// Creates a request from its required parameters.
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

    fn effect(&self) -> Effect {
        Effect::Destroys
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Delete a version of a custom image. **This cannot be undone.**
    ///
    /// Starts a job that deletes a version of the image.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.0/cloud/image/version/delete.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1/?path=/cloud/image/version/delete&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_image_version_delete(
        &self,
        request: &CloudImageVersionDelete,
    ) -> Call<Job> {
        self.send(request)
    }
}
