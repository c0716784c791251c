// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/integrated/list_all.json`: List the integrated stacks of a server

use std::borrow::Cow;
use crate::generated::cloud::stack::integrated::IntegratedStack;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_integrated_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::integrated::CloudStackIntegratedListAll;
///
/// let request = CloudStackIntegratedListAll::new(1, "ch-example");
/// let reply = client.cloud_stack_integrated_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackIntegratedListAll {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
}

impl CloudStackIntegratedListAll {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `server_name`: The name of the container server, from `/cloud/server/list_all`.
    pub fn new(client_id: impl Into<Id>, server_name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
        }
    }
}

impl Request for CloudStackIntegratedListAll {
    type Reply = Vec<IntegratedStack>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_integrated_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/integrated/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
    }
}

impl Client {
    /// List the integrated stacks of a server
    ///
    /// Calls for databases take one of the names as `mysql_host`.
    ///
    /// Sends a `GET` request to `/1.5/cloud/stack/integrated/list_all.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_integrated_list_all(
        &self,
        request: &CloudStackIntegratedListAll,
    ) -> Call<Vec<IntegratedStack>> {
        self.send(request)
    }
}
