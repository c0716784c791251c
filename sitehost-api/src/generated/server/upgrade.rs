// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/upgrade.json`: Upgrade the components of a server

use std::borrow::Cow;
use crate::generated::server::UpgradedComponents;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::server_upgrade`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerUpgrade;
///
/// let request = ServerUpgrade::new(1, "servername")
///     .cores(8)
///     .ram("8")
///     .disk([("xvda1", 10)]);
/// let reply = client.server_upgrade(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerUpgrade {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The new number of cores.
    pub cores: Option<i64>,
    /// The new size of the memory, in GB.
    pub ram: Option<String>,
    /// The new sizes of disks, in GB, by the name of the disk.
    pub disk: Option<Vec<(String, i64)>>,
}

impl ServerUpgrade {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    pub fn new(client_id: impl Into<Id>, name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            cores: None,
            ram: None,
            disk: None,
        }
    }

    /// The new number of cores.
    #[must_use]
    pub fn cores(mut self, cores: impl Into<i64>) -> Self {
        self.cores = Some(cores.into());
        self
    }

    /// Sets [`cores`](Self::cores), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_cores(mut self, cores: Option<impl Into<i64>>) -> Self {
        self.cores = cores.map(Into::into);
        self
    }

    /// The new size of the memory, in GB.
    #[must_use]
    pub fn ram(mut self, ram: impl Into<String>) -> Self {
        self.ram = Some(ram.into());
        self
    }

    /// Sets [`ram`](Self::ram), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ram(mut self, ram: Option<impl Into<String>>) -> Self {
        self.ram = ram.map(Into::into);
        self
    }

    /// The new sizes of disks, in GB, by the name of the disk.
    ///
    /// The pairs are sent in their order. A key must not contain brackets, and must occur once. An empty map sends nothing.
    #[must_use]
    pub fn disk(
        mut self,
        disk: impl IntoIterator<Item = (impl Into<String>, impl Into<i64>)>,
    ) -> Self {
        self.disk = Some(
            disk.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`disk`](Self::disk), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_disk(
        mut self,
        disk: Option<impl IntoIterator<Item = (impl Into<String>, impl Into<i64>)>>,
    ) -> Self {
        self.disk = disk
            .map(|disk| {
                disk.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
            });
        self
    }
}

impl Request for ServerUpgrade {
    type Reply = UpgradedComponents;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_upgrade")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/upgrade.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_some(const { &Name::new("upgrade[cores]") }, &self.cores);
        params.push_some(const { &Name::new("upgrade[ram]") }, &self.ram);
        params.push_tree(const { &Name::new("upgrade[disk]") }, &self.disk);
    }

    fn effect(&self) -> Effect {
        Effect::Costs
    }
}

impl Client {
    /// Upgrade the components of a server. **This costs money.**
    ///
    /// Changes the number of cores, the memory or the sizes of disks. `/server/list_upgrades` returns the values that are
    /// possible. A high-performance server has its new disk sizes at once, without a job. A server on the older platform,
    /// which is Xen, keeps them as `new_size` of the disk until `/server/commit_disk_changes` applies them.
    ///
    /// If the reply has a job, the call returns before the job has ended. [`Client::wait`] waits
    /// for it.
    ///
    /// Sends a `POST` request to `/1.5/server/upgrade.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_upgrade(&self, request: &ServerUpgrade) -> Call<UpgradedComponents> {
        self.send(request)
    }
}
