// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/cloud/image/get.json`: Get a custom image

use std::borrow::Cow;
use crate::generated::cloud::image::CloudImage;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

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
    /// Creates a request from its required parameters.
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

impl Client {
    /// Get a custom image
    ///
    /// Sends a `GET` request to `/1.1/cloud/image/get.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.1/?path=/cloud/image/get&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_image_get(&self, request: &CloudImageGet) -> Call<CloudImage> {
        self.send(request)
    }
}
