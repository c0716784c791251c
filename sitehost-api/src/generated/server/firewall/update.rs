// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/update.json`: Set the security groups of a server

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_firewall_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::firewall::ServerFirewallUpdate;
///
/// let request = ServerFirewallUpdate::new(1, "servername", ["sgfc40e62092"]);
/// let reply = client.server_firewall_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerFirewallUpdate {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub server: String,
    /// The names of the security groups, in the order in which the firewall applies them; from
    /// `/server/firewall/security_groups/list_all`. An empty list detaches all groups.
    pub groups: Vec<String>,
}

impl ServerFirewallUpdate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `server`: The name of the server, not its label; from `/server/list_servers`.
    /// - `groups`: The names of the security groups, in the order in which the firewall applies them; from `/server/firewall/security_groups/list_all`. An empty list detaches all groups.
    pub fn new(
        client_id: impl Into<Id>,
        server: impl Into<String>,
        groups: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server: server.into(),
            groups: groups.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for ServerFirewallUpdate {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_firewall_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/firewall/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push_tree(const { &Name::new("groups") }, &self.groups);
    }
}

impl Client {
    /// Set the security groups of a server
    ///
    /// Starts a job that replaces the security groups of the firewall of a server. Groups that are not sent are detached.
    /// High-performance servers have security groups. For a server on the older platform, which is Xen, the call is
    /// refused.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/server/firewall/update.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.5/?path=/server/firewall/update&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_firewall_update(&self, request: &ServerFirewallUpdate) -> Call<Job> {
        self.send(request)
    }
}
