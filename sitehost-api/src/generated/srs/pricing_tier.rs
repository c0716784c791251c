// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::srs::PricingType;
use crate::runtime::decimal::Decimal;
use crate::runtime::reply::setters::setters;

/// The price of a domain for accounts with a certain number of domains.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PricingTier {
    /// The group of domain endings that the price applies to.
    #[serde(rename = "type")]
    pub kind: PricingType,
    /// The name of the group, for example `NZRS`.
    pub type_name: Option<String>,
    /// The limit of the tier, in domains. In the documented example the tiers end at 19, 49, 99 and so on, and the last
    /// one begins at 1000.
    pub count: i64,
    /// The price of a domain in the tier. The currency and the length of the term are not documented.
    pub price: Decimal,
}

setters!(PricingTier {
    kind: one<PricingType>,
    type_name: maybe<String>,
    count: one<i64>,
    price: one<Decimal>,
});
