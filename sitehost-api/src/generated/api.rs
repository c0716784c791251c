// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The API key itself.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;
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
    /// A request; it has no parameters.
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

/// The owner and the permissions of an API key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApiInfo {
    /// The account that owns the key.
    pub client_id: Id,
    /// The contact that the key belongs to.
    pub contact_id: Option<Id>,
    /// The modules of the API that the key may call.
    #[serde(default)]
    pub modules: Vec<String>,
    /// The roles of the key.
    #[serde(default)]
    pub roles: Vec<String>,
}

setters!(ApiInfo {
    client_id: one<Id>,
    contact_id: maybe<Id>,
    modules: each<String>,
    roles: each<String>,
});

impl Client {
    /// Get the owner and permissions of the API key
    ///
    /// Returns the account that owns the key and the modules that the key may call. With it, a program that has only a key
    /// can find its account. A reseller's key has access to further accounts, which this call does not list.
    ///
    /// Sends a `GET` request to `/1.5/api/get_info.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn api_get_info(&self, request: &ApiGetInfo) -> Call<ApiInfo> {
        self.send(request)
    }
}
