// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/get.json`: Get a security group with its rules

use std::borrow::Cow;
use crate::generated::server::firewall::security_groups::SecurityGroup;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_firewall_security_groups_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::firewall::security_groups::ServerFirewallSecurityGroupsGet;
///
/// let request = ServerFirewallSecurityGroupsGet::new(1, "sgfc40e62092");
/// let reply = client.server_firewall_security_groups_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerFirewallSecurityGroupsGet {
    /// The account that owns the security group.
    pub client_id: Id,
    /// The name of the security group, not its label; from `/server/firewall/security_groups/list_all`.
    pub name: String,
}

impl ServerFirewallSecurityGroupsGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the security group.
    /// - `name`: The name of the security group, not its label; from `/server/firewall/security_groups/list_all`.
    pub fn new(client_id: impl Into<Id>, name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
        }
    }
}

impl Request for ServerFirewallSecurityGroupsGet {
    type Reply = SecurityGroup;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_firewall_security_groups_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/firewall/security_groups/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// Get a security group with its rules
    ///
    /// Sends a `GET` request to `/1.5/server/firewall/security_groups/get.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_firewall_security_groups_get(
        &self,
        request: &ServerFirewallSecurityGroupsGet,
    ) -> Call<SecurityGroup> {
        self.send(request)
    }
}
