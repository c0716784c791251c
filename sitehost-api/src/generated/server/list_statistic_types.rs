// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/list_statistic_types.json`: List the metrics of a server

use std::borrow::Cow;
use std::collections::BTreeMap;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_list_statistic_types`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerListStatisticTypes;
///
/// let request = ServerListStatisticTypes::new(1, "servername");
/// let reply = client.server_list_statistic_types(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerListStatisticTypes {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub server_name: String,
}

impl ServerListStatisticTypes {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `server_name`: The name of the server, not its label; from `/server/list_servers`.
    pub fn new(client_id: impl Into<Id>, server_name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
        }
    }
}

impl Request for ServerListStatisticTypes {
    type Reply = BTreeMap<String, Vec<BTreeMap<String, String>>>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_list_statistic_types")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/list_statistic_types.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
    }
}

impl Client {
    /// List the metrics of a server
    ///
    /// Lists the metrics that `/server/get_statistics` can return for a server.
    ///
    /// Sends a `GET` request to `/1.5/server/list_statistic_types.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_list_statistic_types(
        &self,
        request: &ServerListStatisticTypes,
    ) -> Call<BTreeMap<String, Vec<BTreeMap<String, String>>>> {
        self.send(request)
    }
}
