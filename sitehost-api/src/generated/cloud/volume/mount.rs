// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/volume/mount.json`: Mount a volume into containers

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_volume_mount`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::volume::CloudVolumeMount;
///
/// let request = CloudVolumeMount::new(
///     "1",
///     "ch-servername",
///     "cc123456789abcde",
///     [("stack_name", vec!["cc123456789abcde"])],
/// );
/// let reply = client.cloud_volume_mount(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudVolumeMount {
    /// The account that owns the volume.
    pub client_id: Id,
    /// The name of the server that the volume is on.
    pub server_name: String,
    /// The name of the volume to mount.
    pub volume_name: String,
    /// The names of the containers that will mount the volume, by the name of their stack.
    pub containers: Vec<(String, Vec<String>)>,
}

impl CloudVolumeMount {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the volume.
    /// - `server_name`: The name of the server that the volume is on.
    /// - `volume_name`: The name of the volume to mount.
    /// - `containers`: The names of the containers that will mount the volume, by the name of their stack.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        volume_name: impl Into<String>,
        containers: impl IntoIterator<
            Item = (impl Into<String>, impl IntoIterator<Item = impl Into<String>>),
        >,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            volume_name: volume_name.into(),
            containers: containers
                .into_iter()
                .map(|(key, value)| (
                    key.into(),
                    value.into_iter().map(Into::into).collect(),
                ))
                .collect(),
        }
    }
}

impl Request for CloudVolumeMount {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_volume_mount")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/volume/mount.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push(const { &Name::new("volume_name") }, &self.volume_name);
        params.push_tree(const { &Name::new("containers") }, &self.containers);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Mount a volume into containers
    ///
    /// Starts a job that mounts the volume. Where in a container it appears is not documented.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/cloud/volume/mount.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/volume/mount&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_volume_mount(&self, request: &CloudVolumeMount) -> Call<Job> {
        self.send(request)
    }
}
