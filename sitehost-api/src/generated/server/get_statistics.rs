// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/server/get_statistics.json`: Get statistics of a server

use serde_json::Value;
use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::runtime::unix_time::UnixTime;

/// The parameters of [`Client::server_get_statistics`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerGetStatistics;
///
/// let request = ServerGetStatistics::new(1, "servername", "XenDiskUsage")
///     .start(1459422000i64)
///     .end(1461931200i64)
///     .item("servername-data")
///     .compacted(true);
/// let reply = client.server_get_statistics(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerGetStatistics {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub server_name: String,
    /// The name of the metric, from `/server/list_statistic_types`.
    pub kind: String,
    /// The start of the period. The default is not documented.
    pub start: Option<UnixTime>,
    /// The end of the period. The default is not documented.
    pub end: Option<UnixTime>,
    /// One item of the metric, such as a disk or a network interface, by its `partition` or `iface` in
    /// `/server/list_statistic_types`.
    pub item: Option<String>,
    /// Whether to return the values in a compacted form. The form is not documented.
    pub compacted: Option<bool>,
}

impl ServerGetStatistics {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `server_name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `kind`: The name of the metric, from `/server/list_statistic_types`.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        kind: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            kind: kind.into(),
            start: None,
            end: None,
            item: None,
            compacted: None,
        }
    }

    /// The start of the period. The default is not documented.
    #[must_use]
    pub fn start(mut self, start: impl Into<UnixTime>) -> Self {
        self.start = Some(start.into());
        self
    }

    /// Sets [`start`](Self::start), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_start(mut self, start: Option<impl Into<UnixTime>>) -> Self {
        self.start = start.map(Into::into);
        self
    }

    /// The end of the period. The default is not documented.
    #[must_use]
    pub fn end(mut self, end: impl Into<UnixTime>) -> Self {
        self.end = Some(end.into());
        self
    }

    /// Sets [`end`](Self::end), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_end(mut self, end: Option<impl Into<UnixTime>>) -> Self {
        self.end = end.map(Into::into);
        self
    }

    /// One item of the metric, such as a disk or a network interface, by its `partition` or `iface` in
    /// `/server/list_statistic_types`.
    #[must_use]
    pub fn item(mut self, item: impl Into<String>) -> Self {
        self.item = Some(item.into());
        self
    }

    /// Sets [`item`](Self::item), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_item(mut self, item: Option<impl Into<String>>) -> Self {
        self.item = item.map(Into::into);
        self
    }

    /// Whether to return the values in a compacted form. The form is not documented.
    #[must_use]
    pub fn compacted(mut self, compacted: bool) -> Self {
        self.compacted = Some(compacted);
        self
    }

    /// Sets [`compacted`](Self::compacted), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_compacted(mut self, compacted: Option<bool>) -> Self {
        self.compacted = compacted;
        self
    }
}

impl Request for ServerGetStatistics {
    type Reply = Value;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_get_statistics")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/server/get_statistics.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("type") }, &self.kind);
        params.push_some(const { &Name::new("options[start]") }, &self.start);
        params.push_some(const { &Name::new("options[end]") }, &self.end);
        params.push_some(const { &Name::new("options[item]") }, &self.item);
        params.push_some(const { &Name::new("options[compacted]") }, &self.compacted);
    }
}

impl Client {
    /// Get statistics of a server
    ///
    /// Returns the values of one metric of a server over time. Their form depends on the metric and is not documented;
    /// without values it is an empty list.
    ///
    /// Sends a `GET` request to `/1.2/server/get_statistics.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/server/get_statistics&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_get_statistics(&self, request: &ServerGetStatistics) -> Call<Value> {
        self.send(request)
    }
}
