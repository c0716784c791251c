// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/image/get_changelog.json`: Get the changelog of a public image

use std::borrow::Cow;
use crate::generated::cloud::image::CloudImageChangelog;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

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
    /// Creates a request from its required parameters.
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

impl Client {
    /// Get the changelog of a public image
    ///
    /// Sends a `GET` request to `/1.5/cloud/image/get_changelog.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_image_get_changelog(
        &self,
        request: &CloudImageGetChangelog,
    ) -> Call<CloudImageChangelog> {
        self.send(request)
    }
}
