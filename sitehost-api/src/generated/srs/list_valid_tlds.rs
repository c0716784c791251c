// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/list_valid_tlds.json`: List the endings that can be registered

use std::borrow::Cow;
use crate::generated::srs::Tld;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_list_valid_tlds`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsListValidTlds;
///
/// let request = SrsListValidTlds::new(1);
/// let reply = client.srs_list_valid_tlds(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsListValidTlds {
    /// The account that makes the call.
    pub client_id: Id,
}

impl SrsListValidTlds {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for SrsListValidTlds {
    type Reply = Vec<Tld>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_list_valid_tlds")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/list_valid_tlds.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the endings that can be registered
    ///
    /// Returns the endings with their terms, and whether they allow transfers and privacy protection.
    ///
    /// Sends a `GET` request to `/1.5/srs/list_valid_tlds.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_list_valid_tlds(&self, request: &SrsListValidTlds) -> Call<Vec<Tld>> {
        self.send(request)
    }
}
