// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/server/update.json`: Change the settings of a server

use std::borrow::Cow;
use crate::generated::server::PartitionSettings;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::{PartitionSettings, ServerUpdate};
///
/// let request = ServerUpdate::new(1, "servername")
///     .label("My Server")
///     .notes("This is a server.")
///     .vnc_screen("1024x768")
///     .kernel("pvgrub-1.0-amd64")
///     .partitions([("xvda1", PartitionSettings::new().threshold("1"))]);
/// client.server_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerUpdate {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// The new display name of the server.
    pub label: Option<String>,
    /// The new notes about the server.
    pub notes: Option<String>,
    /// The default resolution of the VNC console: width and height in pixels, with an `x` between them.
    pub vnc_screen: Option<String>,
    /// The kernel that the server starts with: the `kernel` of an entry of `available_kernels` in
    /// `/server/get_server`.
    pub kernel: Option<String>,
    /// The settings of disks, by the `name` of an entry of `partitions` in `/server/get_server`.
    pub partitions: Option<Vec<(String, PartitionSettings)>>,
}

impl ServerUpdate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    pub fn new(client_id: impl Into<Id>, name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            label: None,
            notes: None,
            vnc_screen: None,
            kernel: None,
            partitions: None,
        }
    }

    /// The new display name of the server.
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

    /// The new notes about the server.
    #[must_use]
    pub fn notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Sets [`notes`](Self::notes), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_notes(mut self, notes: Option<impl Into<String>>) -> Self {
        self.notes = notes.map(Into::into);
        self
    }

    /// The default resolution of the VNC console: width and height in pixels, with an `x` between them.
    #[must_use]
    pub fn vnc_screen(mut self, vnc_screen: impl Into<String>) -> Self {
        self.vnc_screen = Some(vnc_screen.into());
        self
    }

    /// Sets [`vnc_screen`](Self::vnc_screen), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_vnc_screen(mut self, vnc_screen: Option<impl Into<String>>) -> Self {
        self.vnc_screen = vnc_screen.map(Into::into);
        self
    }

    /// The kernel that the server starts with: the `kernel` of an entry of `available_kernels` in
    /// `/server/get_server`.
    #[must_use]
    pub fn kernel(mut self, kernel: impl Into<String>) -> Self {
        self.kernel = Some(kernel.into());
        self
    }

    /// Sets [`kernel`](Self::kernel), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_kernel(mut self, kernel: Option<impl Into<String>>) -> Self {
        self.kernel = kernel.map(Into::into);
        self
    }

    /// The settings of disks, by the `name` of an entry of `partitions` in `/server/get_server`.
    ///
    /// The pairs are sent in their order. A key must not contain brackets, and must occur once. An empty map sends nothing.
    #[must_use]
    pub fn partitions(
        mut self,
        partitions: impl IntoIterator<Item = (impl Into<String>, PartitionSettings)>,
    ) -> Self {
        self.partitions = Some(
            partitions.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets [`partitions`](Self::partitions), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_partitions(
        mut self,
        partitions: Option<
            impl IntoIterator<Item = (impl Into<String>, PartitionSettings)>,
        >,
    ) -> Self {
        self.partitions = partitions
            .map(|partitions| {
                partitions.into_iter().map(|(key, value)| (key.into(), value)).collect()
            });
        self
    }
}

impl Request for ServerUpdate {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/server/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_some(const { &Name::new("updates[label]") }, &self.label);
        params.push_some(const { &Name::new("updates[notes]") }, &self.notes);
        params.push_some(const { &Name::new("updates[vnc_screen]") }, &self.vnc_screen);
        params.push_some(const { &Name::new("updates[kernel]") }, &self.kernel);
        params.push_tree(const { &Name::new("updates[partitions]") }, &self.partitions);
    }
}

impl Client {
    /// Change the settings of a server
    ///
    /// Changes the settings in the request and keeps the others. `/server/upgrade` changes cores, memory and sizes of
    /// disks.
    ///
    /// Sends a `POST` request to `/1.2/server/update.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/server/update&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_update(&self, request: &ServerUpdate) -> Call<()> {
        self.send(request)
    }
}
