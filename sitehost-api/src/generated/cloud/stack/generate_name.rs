// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/generate_name.json`: Generate a name for a stack

use std::borrow::Cow;
use crate::generated::cloud::stack::GeneratedName;
use crate::runtime::client::{Call, Client};
use crate::runtime::request::{Method, Params, Request};

/// The parameters of [`Client::cloud_stack_generate_name`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::CloudStackGenerateName;
///
/// let request = CloudStackGenerateName::new();
/// let reply = client.cloud_stack_generate_name(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CloudStackGenerateName {}

impl CloudStackGenerateName {
    /// Creates a request. It has no parameters.
    pub fn new() -> Self {
        Self {}
    }
}

impl Request for CloudStackGenerateName {
    type Reply = GeneratedName;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_generate_name")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/generate_name.json")
    }

    fn encode(&self, _params: &mut Params) {}
}

impl Client {
    /// Generate a name for a stack
    ///
    /// Returns a name that no stack has yet, for `/cloud/stack/add`.
    ///
    /// Sends a `GET` request to `/1.5/cloud/stack/generate_name.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_generate_name(
        &self,
        request: &CloudStackGenerateName,
    ) -> Call<GeneratedName> {
        self.send(request)
    }
}
