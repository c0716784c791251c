// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/volume/add.json`: Create a volume

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_volume_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::volume::CloudVolumeAdd;
///
/// let request = CloudVolumeAdd::new(1, "ch-foo", "data-vol").container_names(["cc1"]);
/// let reply = client.cloud_volume_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudVolumeAdd {
    /// The account that will own the volume.
    pub client_id: Id,
    /// The name of the server to create the volume on, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The name that will identify the volume: letters, digits, hyphens and underscores. The API also refuses
    /// long names; the limit is not documented, and is about 16 characters.
    pub volume_name: String,
    /// The names of the containers that mount the volume. By default, none does.
    pub container_names: Option<Vec<String>>,
}

impl CloudVolumeAdd {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the volume.
    /// - `server_name`: The name of the server to create the volume on, from `/cloud/server/list_all`.
    /// - `volume_name`: The name that will identify the volume: letters, digits, hyphens and underscores. The API also refuses long names; the limit is not documented, and is about 16 characters.  At least 3 characters.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        volume_name: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            volume_name: volume_name.into(),
            container_names: None,
        }
    }

    /// The names of the containers that mount the volume. By default, none does.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn container_names(
        mut self,
        container_names: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.container_names = Some(
            container_names.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets [`container_names`](Self::container_names), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_container_names(
        mut self,
        container_names: Option<impl IntoIterator<Item = impl Into<String>>>,
    ) -> Self {
        self.container_names = container_names
            .map(|container_names| {
                container_names.into_iter().map(Into::into).collect()
            });
        self
    }
}

impl Request for CloudVolumeAdd {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_volume_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/volume/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("volume_name") }, &self.volume_name);
        params
            .push_each_some(
                const { &Name::new("container_names[]") },
                &self.container_names,
            );
    }
}

impl Client {
    /// Create a volume
    ///
    /// Starts a job that creates a volume, and mounts it if containers are named.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/volume/add.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_volume_add(&self, request: &CloudVolumeAdd) -> Call<Job> {
        self.send(request)
    }
}
