// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/update.json`: Replace the rules of a security group

use std::borrow::Cow;
use crate::generated::server::firewall::security_groups::{InboundRule, OutboundRule};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_firewall_security_groups_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::firewall::security_groups::{InboundRule, OutboundRule, ServerFirewallSecurityGroupsUpdate};
///
/// let request = ServerFirewallSecurityGroupsUpdate::new(1, "sgfc40e62092")
///     .label("My New Security Group Label")
///     .rules_in([
///         InboundRule::new()
///             .enabled(true)
///             .action("ACCEPT")
///             .protocol("tcp")
///             .src_ip("127.0.0.1")
///             .dest_port(22),
///     ])
///     .rules_out([
///         OutboundRule::new()
///             .enabled(true)
///             .action("ACCEPT")
///             .protocol("tcp")
///             .dest_ip("192.0.2.0/24")
///             .dest_port(22),
///     ]);
/// let reply = client.server_firewall_security_groups_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerFirewallSecurityGroupsUpdate {
    /// The account that owns the security group.
    pub client_id: Id,
    /// The name of the security group, not its label; from `/server/firewall/security_groups/list_all`.
    pub name: String,
    /// The new display name of the security group.
    pub label: Option<String>,
    /// The complete list of rules for traffic to a server, in order. An empty list deletes all of them.
    pub rules_in: Option<Vec<InboundRule>>,
    /// The complete list of rules for traffic from a server, in order. An empty list deletes all of them.
    pub rules_out: Option<Vec<OutboundRule>>,
}

impl ServerFirewallSecurityGroupsUpdate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the security group.
    /// - `name`: The name of the security group, not its label; from `/server/firewall/security_groups/list_all`.
    pub fn new(client_id: impl Into<Id>, name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            label: None,
            rules_in: None,
            rules_out: None,
        }
    }

    /// The new display name of the security group.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets [`label`](Self::label), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_label(mut self, label: Option<impl Into<String>>) -> Self {
        self.label = label.map(Into::into);
        self
    }

    /// The complete list of rules for traffic to a server, in order. An empty list deletes all of them.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn rules_in(mut self, rules_in: impl IntoIterator<Item = InboundRule>) -> Self {
        self.rules_in = Some(rules_in.into_iter().collect());
        self
    }

    /// Sets [`rules_in`](Self::rules_in), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_rules_in(
        mut self,
        rules_in: Option<impl IntoIterator<Item = InboundRule>>,
    ) -> Self {
        self.rules_in = rules_in.map(|rules_in| rules_in.into_iter().collect());
        self
    }

    /// The complete list of rules for traffic from a server, in order. An empty list deletes all of them.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn rules_out(
        mut self,
        rules_out: impl IntoIterator<Item = OutboundRule>,
    ) -> Self {
        self.rules_out = Some(rules_out.into_iter().collect());
        self
    }

    /// Sets [`rules_out`](Self::rules_out), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_rules_out(
        mut self,
        rules_out: Option<impl IntoIterator<Item = OutboundRule>>,
    ) -> Self {
        self.rules_out = rules_out.map(|rules_out| rules_out.into_iter().collect());
        self
    }
}

impl Request for ServerFirewallSecurityGroupsUpdate {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_firewall_security_groups_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/firewall/security_groups/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_some(const { &Name::new("params[label]") }, &self.label);
        params.push_tree(const { &Name::new("params[rules_in]") }, &self.rules_in);
        params.push_tree(const { &Name::new("params[rules_out]") }, &self.rules_out);
    }
}

impl Client {
    /// Replace the rules of a security group
    ///
    /// Starts a job that replaces all rules of the security group. Rules that are not sent are deleted: to change the label
    /// alone, send the rules as well, from `/server/firewall/security_groups/get`.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/server/firewall/security_groups/update.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.5/?path=/server/firewall/security_groups/update&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_firewall_security_groups_update(
        &self,
        request: &ServerFirewallSecurityGroupsUpdate,
    ) -> Call<Job> {
        self.send(request)
    }
}
