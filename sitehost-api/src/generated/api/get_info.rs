// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/api/get_info.json`: Get the owner and permissions of the API key

use std::borrow::Cow;
use crate::generated::api::ApiInfo;
use crate::runtime::client::{Call, Client};
use crate::runtime::request::{Method, Params, Request};

/// The parameters of [`Client::api_get_info`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::api::ApiGetInfo;
///
/// let request = ApiGetInfo::new();
/// let reply = client.api_get_info(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiGetInfo {}

impl ApiGetInfo {
    /// Creates a request. It has no parameters.
    pub fn new() -> Self {
        Self {}
    }
}

impl Request for ApiGetInfo {
    type Reply = ApiInfo;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("api_get_info")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/api/get_info.json")
    }

    fn encode(&self, _params: &mut Params) {}
}

impl Client {
    /// Get the owner and permissions of the API key
    ///
    /// Returns the account that owns the key and the modules that the key may call. With it, a program that has only a key
    /// can find its account. A reseller's key has access to further accounts, which this call does not list.
    ///
    /// Sends a `GET` request to `/1.5/api/get_info.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn api_get_info(&self, request: &ApiGetInfo) -> Call<ApiInfo> {
        self.send(request)
    }
}
