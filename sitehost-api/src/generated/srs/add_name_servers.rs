// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/add_name_servers.json`: Add name servers to a domain

use std::borrow::Cow;
use crate::generated::srs::NewNameServer;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_add_name_servers`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::{NewNameServer, SrsAddNameServers};
///
/// let request = SrsAddNameServers::new(
///     1,
///     "example.com",
///     [
///         NewNameServer::new("ns1.sitehost.co.nz")
///             .ipv4addr("192.168.12.1")
///             .ipv6addr("fc00:192:168:11::35"),
///     ],
/// );
/// client.srs_add_name_servers(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsAddNameServers {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
    /// The name servers to add.
    pub nameservers: Vec<NewNameServer>,
}

impl SrsAddNameServers {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the domain.
    /// - `domain`: The domain, from `/srs/list_domains`.
    /// - `nameservers`: The name servers to add.
    pub fn new(
        client_id: impl Into<Id>,
        domain: impl Into<String>,
        nameservers: impl IntoIterator<Item = NewNameServer>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            nameservers: nameservers.into_iter().collect(),
        }
    }
}

impl Request for SrsAddNameServers {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_add_name_servers")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/srs/add_name_servers.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push_tree(const { &Name::new("nameservers") }, &self.nameservers);
    }
}

impl Client {
    /// Add name servers to a domain
    ///
    /// Adds to the name servers that the domain has, and keeps these. No call that removes a name server is known.
    ///
    /// Sends a `POST` request to `/1.2/srs/add_name_servers.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/srs/add_name_servers&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_add_name_servers(&self, request: &SrsAddNameServers) -> Call<()> {
        self.send(request)
    }
}
