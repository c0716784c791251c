// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/server/get_update_window.json`: Get the update window of a server

use std::borrow::Cow;
use crate::generated::cloud::server::UpdateWindow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_server_get_update_window`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::server::CloudServerGetUpdateWindow;
///
/// let request = CloudServerGetUpdateWindow::new(1, "ch-test");
/// let reply = client.cloud_server_get_update_window(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudServerGetUpdateWindow {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
}

impl CloudServerGetUpdateWindow {
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

impl Request for CloudServerGetUpdateWindow {
    type Reply = UpdateWindow;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_server_get_update_window")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/server/get_update_window.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
    }
}

impl Client {
    /// Get the update window of a server
    ///
    /// Returns when SiteHost may update a managed server. The call is refused for a server that SiteHost does not manage.
    ///
    /// Sends a `GET` request to `/1.5/cloud/server/get_update_window.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_server_get_update_window(
        &self,
        request: &CloudServerGetUpdateWindow,
    ) -> Call<UpdateWindow> {
        self.send(request)
    }
}
