// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/firewall/security_groups/add.json`: Create a security group

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_firewall_security_groups_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::firewall::security_groups::ServerFirewallSecurityGroupsAdd;
///
/// let request = ServerFirewallSecurityGroupsAdd::new(1, "My Security Group");
/// client.server_firewall_security_groups_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerFirewallSecurityGroupsAdd {
    /// The account that will own the security group.
    pub client_id: Id,
    /// The display name of the security group.
    pub label: String,
}

impl ServerFirewallSecurityGroupsAdd {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the security group.
    /// - `label`: The display name of the security group.
    pub fn new(client_id: impl Into<Id>, label: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            label: label.into(),
        }
    }
}

impl Request for ServerFirewallSecurityGroupsAdd {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_firewall_security_groups_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/firewall/security_groups/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("label") }, &self.label);
    }
}

impl Client {
    /// Create a security group
    ///
    /// Creates a security group. The reply does not name it: look for the label with
    /// `/server/firewall/security_groups/list_all`.
    ///
    /// Sends a `POST` request to `/1.5/server/firewall/security_groups/add.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_firewall_security_groups_add(
        &self,
        request: &ServerFirewallSecurityGroupsAdd,
    ) -> Call<()> {
        self.send(request)
    }
}
