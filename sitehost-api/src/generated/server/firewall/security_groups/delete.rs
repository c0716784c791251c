// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/delete.json`: Delete a security group

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::server_firewall_security_groups_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::firewall::security_groups::ServerFirewallSecurityGroupsDelete;
///
/// let request = ServerFirewallSecurityGroupsDelete::new(1, "sgfc40e62092");
/// client.server_firewall_security_groups_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerFirewallSecurityGroupsDelete {
    /// The account that owns the security group.
    pub client_id: Id,
    /// The name of the security group, not its label; from `/server/firewall/security_groups/list_all`.
    pub name: String,
}

impl ServerFirewallSecurityGroupsDelete {
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

impl Request for ServerFirewallSecurityGroupsDelete {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_firewall_security_groups_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/firewall/security_groups/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a security group. **This cannot be undone.**
    ///
    /// Deletes the security group with its rules. What happens to servers that it is attached to is not documented.
    ///
    /// Sends a `POST` request to `/1.5/server/firewall/security_groups/delete.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_firewall_security_groups_delete(
        &self,
        request: &ServerFirewallSecurityGroupsDelete,
    ) -> Call<()> {
        self.send(request)
    }
}
