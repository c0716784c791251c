// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/update_auto_renew.json`: Set the automatic renewal of a domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_update_auto_renew`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsUpdateAutoRenew;
///
/// let request = SrsUpdateAutoRenew::new(1, "example.com", 12, 30);
/// client.srs_update_auto_renew(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsUpdateAutoRenew {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
    /// How long each renewal extends the registration, in months. 0 turns automatic renewal off.
    pub term: i64,
    /// How many days before its end the registration is renewed.
    pub days_remaining: i64,
}

impl SrsUpdateAutoRenew {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the domain.
    /// - `domain`: The domain, from `/srs/list_domains`.
    /// - `term`: How long each renewal extends the registration, in months. 0 turns automatic renewal off.
    /// - `days_remaining`: How many days before its end the registration is renewed.
    pub fn new(
        client_id: impl Into<Id>,
        domain: impl Into<String>,
        term: impl Into<i64>,
        days_remaining: impl Into<i64>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            term: term.into(),
            days_remaining: days_remaining.into(),
        }
    }
}

impl Request for SrsUpdateAutoRenew {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_update_auto_renew")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/srs/update_auto_renew.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("term") }, self.term);
        params.push(const { &Name::new("days_remaining") }, self.days_remaining);
    }
}

impl Client {
    /// Set the automatic renewal of a domain
    ///
    /// Each automatic renewal is billed to the account.
    ///
    /// Sends a `POST` request to `/1.2/srs/update_auto_renew.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/srs/update_auto_renew&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_update_auto_renew(&self, request: &SrsUpdateAutoRenew) -> Call<()> {
        self.send(request)
    }
}
