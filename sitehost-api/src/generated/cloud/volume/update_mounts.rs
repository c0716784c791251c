// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/volume/update_mounts.json`: Mount and unmount a volume

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_volume_update_mounts`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::volume::CloudVolumeUpdateMounts;
///
/// let request = CloudVolumeUpdateMounts::new("1", "ch-servername", "my-volume")
///     .add([("stack_name", vec!["cc123456789abcde"])])
///     .remove([("stack_name", vec!["cc123456789abcde"])]);
/// let reply = client.cloud_volume_update_mounts(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudVolumeUpdateMounts {
    /// The account that owns the volume.
    pub client_id: Id,
    /// The name of the server that the volume is on.
    pub server_name: String,
    /// The name of the volume.
    pub volume_name: String,
    /// The names of the containers that will mount the volume, by the name of their stack.
    pub add: Option<Vec<(String, Vec<String>)>>,
    /// The names of the containers that will no longer mount the volume, by the name of their stack.
    pub remove: Option<Vec<(String, Vec<String>)>>,
}

impl CloudVolumeUpdateMounts {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the volume.
    /// - `server_name`: The name of the server that the volume is on.
    /// - `volume_name`: The name of the volume.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        volume_name: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            volume_name: volume_name.into(),
            add: None,
            remove: None,
        }
    }

    /// The names of the containers that will mount the volume, by the name of their stack.
    ///
    /// The pairs are sent in their order. A key must not contain brackets, and must occur once. An empty map sends nothing.
    #[must_use]
    pub fn add(
        mut self,
        add: impl IntoIterator<
            Item = (impl Into<String>, impl IntoIterator<Item = impl Into<String>>),
        >,
    ) -> Self {
        self.add = Some(
            add
                .into_iter()
                .map(|(key, value)| (
                    key.into(),
                    value.into_iter().map(Into::into).collect(),
                ))
                .collect(),
        );
        self
    }

    /// Sets [`add`](Self::add), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_add(
        mut self,
        add: Option<
            impl IntoIterator<
                Item = (impl Into<String>, impl IntoIterator<Item = impl Into<String>>),
            >,
        >,
    ) -> Self {
        self.add = add
            .map(|add| {
                add
                    .into_iter()
                    .map(|(key, value)| (
                        key.into(),
                        value.into_iter().map(Into::into).collect(),
                    ))
                    .collect()
            });
        self
    }

    /// The names of the containers that will no longer mount the volume, by the name of their stack.
    ///
    /// The pairs are sent in their order. A key must not contain brackets, and must occur once. An empty map sends nothing.
    #[must_use]
    pub fn remove(
        mut self,
        remove: impl IntoIterator<
            Item = (impl Into<String>, impl IntoIterator<Item = impl Into<String>>),
        >,
    ) -> Self {
        self.remove = Some(
            remove
                .into_iter()
                .map(|(key, value)| (
                    key.into(),
                    value.into_iter().map(Into::into).collect(),
                ))
                .collect(),
        );
        self
    }

    /// Sets [`remove`](Self::remove), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_remove(
        mut self,
        remove: Option<
            impl IntoIterator<
                Item = (impl Into<String>, impl IntoIterator<Item = impl Into<String>>),
            >,
        >,
    ) -> Self {
        self.remove = remove
            .map(|remove| {
                remove
                    .into_iter()
                    .map(|(key, value)| (
                        key.into(),
                        value.into_iter().map(Into::into).collect(),
                    ))
                    .collect()
            });
        self
    }
}

impl Request for CloudVolumeUpdateMounts {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_volume_update_mounts")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/volume/update_mounts.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("volume_name") }, &self.volume_name);
        params.push_tree(const { &Name::new("containers[add]") }, &self.add);
        params.push_tree(const { &Name::new("containers[remove]") }, &self.remove);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Mount and unmount a volume
    ///
    /// Starts a job that mounts the volume into some containers and unmounts it from others.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/volume/update_mounts.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.3/?path=/cloud/volume/update_mounts&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_volume_update_mounts(
        &self,
        request: &CloudVolumeUpdateMounts,
    ) -> Call<Job> {
        self.send(request)
    }
}
