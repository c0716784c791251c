// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/image/version/get_build.json`: Get the status of a build

use std::borrow::Cow;
use crate::generated::cloud::image::version::CloudImageBuild;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

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
    /// Creates a request from its required parameters.
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

impl Client {
    /// Get the status of a build
    ///
    /// Returns the status and the log of a build. A push to the image's repository starts a build.
    ///
    /// Sends a `GET` request to `/1.5/cloud/image/version/get_build.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_image_version_get_build(
        &self,
        request: &CloudImageVersionGetBuild,
    ) -> Call<CloudImageBuild> {
        self.send(request)
    }
}
