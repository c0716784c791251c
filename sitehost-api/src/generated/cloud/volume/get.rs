// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/volume/get.json`: Get a volume

use std::borrow::Cow;
use crate::generated::cloud::volume::Volume;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_volume_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::volume::CloudVolumeGet;
///
/// let request = CloudVolumeGet::new(1, "ch-servername", "my-volume");
/// let reply = client.cloud_volume_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudVolumeGet {
    /// The account that owns the volume.
    pub client_id: Id,
    /// The name of the server that the volume is on.
    pub server: String,
    /// The name of the volume.
    pub volume: String,
}

impl CloudVolumeGet {
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

impl Request for CloudVolumeGet {
    type Reply = Volume;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_volume_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/cloud/volume/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("volume") }, &self.volume);
    }
}

impl Client {
    /// Get a volume
    ///
    /// Returns the volume with the containers that mount it.
    ///
    /// Sends a `GET` request to `/1.3/cloud/volume/get.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/cloud/volume/get&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_volume_get(&self, request: &CloudVolumeGet) -> Call<Volume> {
        self.send(request)
    }
}
