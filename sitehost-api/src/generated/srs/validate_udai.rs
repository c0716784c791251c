// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/validate_udai.json`: Check the UDAI of a domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::request::{Method, Name, Params, Request};
use crate::runtime::secrets::Secret;

/// The parameters of [`Client::srs_validate_udai`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsValidateUdai;
///
/// let request = SrsValidateUdai::new("example.com", "easd3jM");
/// let reply = client.srs_validate_udai(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsValidateUdai {
    /// The full domain name, with its ending.
    pub domain: String,
    /// The code to check: the UDAI of a `.nz` domain, the auth code of any other.
    pub udai: Secret,
}

impl SrsValidateUdai {
    /// Creates a request from its required parameters.
    ///
    /// - `domain`: The full domain name, with its ending.
    /// - `udai`: The code to check: the UDAI of a `.nz` domain, the auth code of any other.
    pub fn new(domain: impl Into<String>, udai: impl Into<Secret>) -> Self {
        Self {
            domain: domain.into(),
            udai: udai.into(),
        }
    }
}

impl Request for SrsValidateUdai {
    type Reply = bool;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_validate_udai")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/srs/validate_udai.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("udai") }, &self.udai);
    }
}

impl Client {
    /// Check the UDAI of a domain
    ///
    /// Tells whether a code authorizes the transfer of a domain. Whether the API refuses a wrong code or returns `false` is
    /// not documented; expect both.
    ///
    /// Sends a `GET` request to `/1.3/srs/validate_udai.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/srs/validate_udai&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_validate_udai(&self, request: &SrsValidateUdai) -> Call<bool> {
        self.send(request)
    }
}
