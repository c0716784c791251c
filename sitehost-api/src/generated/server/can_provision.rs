// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/server/can_provision.json`: Check whether a server can be provisioned

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::server_can_provision`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerCanProvision;
///
/// let request = ServerCanProvision::new("XENLIT", "AIR", "ubuntu")
///     .arch("amd64")
///     .client_id(1);
/// client.server_can_provision(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerCanProvision {
    /// The code of the product, from `/server/products`.
    pub product: String,
    /// The code of the location, from `/server/list_locations`.
    pub location: String,
    /// The code of the distribution. Where it comes from is not documented.
    pub distro: String,
    /// The architecture of the server. The default is not documented.
    pub arch: Option<String>,
    /// The account that makes the call. Unlike in other calls, it is optional and the last parameter.
    pub client_id: Option<Id>,
}

impl ServerCanProvision {
    /// Creates a request from its required parameters.
    ///
    /// - `product`: The code of the product, from `/server/products`.
    /// - `location`: The code of the location, from `/server/list_locations`.
    /// - `distro`: The code of the distribution. Where it comes from is not documented.
    pub fn new(
        product: impl Into<String>,
        location: impl Into<String>,
        distro: impl Into<String>,
    ) -> Self {
        Self {
            product: product.into(),
            location: location.into(),
            distro: distro.into(),
            arch: None,
            client_id: None,
        }
    }

    /// The architecture of the server. The default is not documented.
    #[must_use]
    pub fn arch(mut self, arch: impl Into<String>) -> Self {
        self.arch = Some(arch.into());
        self
    }

    /// Sets [`arch`](Self::arch), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_arch(mut self, arch: Option<impl Into<String>>) -> Self {
        self.arch = arch.map(Into::into);
        self
    }

    /// The account that makes the call. Unlike in other calls, it is optional and the last parameter.
    #[must_use]
    pub fn client_id(mut self, client_id: impl Into<Id>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_id`](Self::client_id), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_client_id(mut self, client_id: Option<impl Into<Id>>) -> Self {
        self.client_id = client_id.map(Into::into);
        self
    }
}

impl Request for ServerCanProvision {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_can_provision")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.1/server/can_provision.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("product") }, &self.product);
        params.push(const { &Name::new("location") }, &self.location);
        params.push(const { &Name::new("distro") }, &self.distro);
        params.push_some(const { &Name::new("arch") }, &self.arch);
        params.push_some(const { &Name::new("client_id") }, &self.client_id);
    }

    fn effect(&self) -> Effect {
        Effect::Reads
    }
}

impl Client {
    /// Check whether a server can be provisioned
    ///
    /// Checks whether a location has room for a server. The reply has only a message: SiteHost's own SDK takes a refusal
    /// to mean that there is no room, or that the location does not offer the product.
    ///
    /// Sends a `POST` request to `/1.1/server/can_provision.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.1/?path=/server/can_provision&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_can_provision(&self, request: &ServerCanProvision) -> Call<()> {
        self.send(request)
    }
}
