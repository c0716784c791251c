// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/server/update_minimum_tls_version.json`: Set the lowest TLS version of a server

use std::borrow::Cow;
use crate::generated::cloud::server::TlsVersion;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_server_update_minimum_tls_version`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::server::CloudServerUpdateMinimumTlsVersion;
///
/// let request = CloudServerUpdateMinimumTlsVersion::new(1, "ch-test", "TLSv1.2");
/// let reply = client.cloud_server_update_minimum_tls_version(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudServerUpdateMinimumTlsVersion {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server_name: String,
    /// The lowest version to accept. The API refuses other spellings than these words.
    pub minimum_tls_version: TlsVersion,
}

impl CloudServerUpdateMinimumTlsVersion {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `server_name`: The name of the container server, from `/cloud/server/list_all`.
    /// - `minimum_tls_version`: The lowest version to accept. The API refuses other spellings than these words.
    pub fn new(
        client_id: impl Into<Id>,
        server_name: impl Into<String>,
        minimum_tls_version: impl Into<TlsVersion>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: server_name.into(),
            minimum_tls_version: minimum_tls_version.into(),
        }
    }
}

impl Request for CloudServerUpdateMinimumTlsVersion {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_server_update_minimum_tls_version")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/server/update_minimum_tls_version.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params
            .push(
                const { &Name::new("minimum_tls_version") },
                &self.minimum_tls_version,
            );
    }
}

impl Client {
    /// Set the lowest TLS version of a server
    ///
    /// Starts a job that sets the lowest version of TLS that the proxy of the server accepts, for all stacks on it.
    /// Visitors whose programs have no newer version cannot reach the containers any more. No call that returns the setting
    /// is known; by default, a server accepts TLS 1.1 and newer.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/server/update_minimum_tls_version.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_server_update_minimum_tls_version(
        &self,
        request: &CloudServerUpdateMinimumTlsVersion,
    ) -> Call<Job> {
        self.send(request)
    }
}
