// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/volume/delete.json`: Delete a volume

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::cloud_volume_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::volume::CloudVolumeDelete;
///
/// let request = CloudVolumeDelete::new(1, "ch-foo", "data-vol");
/// let reply = client.cloud_volume_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudVolumeDelete {
    /// The account that owns the volume.
    pub client_id: Id,
    /// The name of the server that the volume is on.
    pub server: String,
    /// The name of the volume.
    pub volume: String,
}

impl CloudVolumeDelete {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the volume.
    /// - `server`: The name of the server that the volume is on.
    /// - `volume`: The name of the volume.
    pub fn new(
        client_id: impl Into<Id>,
        server: impl Into<String>,
        volume: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server: server.into(),
            volume: volume.into(),
        }
    }
}

impl Request for CloudVolumeDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_volume_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/volume/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("volume") }, &self.volume);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a volume. **This cannot be undone.**
    ///
    /// Starts a job that deletes the volume with the files on it.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/volume/delete.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_volume_delete(&self, request: &CloudVolumeDelete) -> Call<Job> {
        self.send(request)
    }
}
