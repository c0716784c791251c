// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/get_pricing_tiers.json`: List the pricing tiers of domains

use std::borrow::Cow;
use crate::generated::srs::PricingTier;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_get_pricing_tiers`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsGetPricingTiers;
///
/// let request = SrsGetPricingTiers::new(1);
/// let reply = client.srs_get_pricing_tiers(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsGetPricingTiers {
    /// The account that pays.
    pub client_id: Id,
}

impl SrsGetPricingTiers {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that pays.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
        }
    }
}

impl Request for SrsGetPricingTiers {
    type Reply = Vec<PricingTier>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_get_pricing_tiers")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/srs/get_pricing_tiers.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
    }
}

impl Client {
    /// List the pricing tiers of domains
    ///
    /// The more domains an account has, the lower the price of each.
    ///
    /// Sends a `GET` request to `/1.2/srs/get_pricing_tiers.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/srs/get_pricing_tiers&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_get_pricing_tiers(
        &self,
        request: &SrsGetPricingTiers,
    ) -> Call<Vec<PricingTier>> {
        self.send(request)
    }
}
