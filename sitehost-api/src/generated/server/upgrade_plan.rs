// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/server/upgrade_plan.json`: Move a server to a larger plan

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::server_upgrade_plan`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerUpgradePlan;
///
/// let request = ServerUpgradePlan::new(1, "servername", "XENPRO");
/// client.server_upgrade_plan(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerUpgradePlan {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The code of the new product, from `plan` in `/server/list_upgrades`.
    pub plan: String,
}

impl ServerUpgradePlan {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `plan`: The code of the new product, from `plan` in `/server/list_upgrades`.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        plan: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            plan: plan.into(),
        }
    }
}

impl Request for ServerUpgradePlan {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_upgrade_plan")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/server/upgrade_plan.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("plan") }, &self.plan);
    }

    fn effect(&self) -> Effect {
        Effect::Costs
    }
}

impl Client {
    /// Move a server to a larger plan. **This costs money.**
    ///
    /// Changes the product that the server is sold as, and with it its sizes and its price. `/server/get_server` shows when
    /// the change is done; it takes longer if the server has to move to another host. The vendor's Terraform provider calls
    /// `/server/commit_disk_changes` afterwards. Whether the server restarts is not documented.
    ///
    /// Sends a `POST` request to `/1.0/server/upgrade_plan.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/server/upgrade_plan&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_upgrade_plan(&self, request: &ServerUpgradePlan) -> Call<()> {
        self.send(request)
    }
}
