// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::decimal::Decimal;
use crate::runtime::reply::setters::setters;

/// The price of a domain, and what it is made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DomainPrice {
    /// The price of the registration alone.
    #[serde(rename = "DomainPrice")]
    pub domain_price: Decimal,
    /// The price of all that was asked for.
    pub total_price: Decimal,
    /// The price of the registration in the account's pricing tier, from
    /// `/srs/get_pricing_tiers`.
    pub tiered_price: Decimal,
    /// The price of the registration without a pricing tier.
    pub base_price: Decimal,
    /// The price of privacy protection without a pricing tier. Documented for version 1.2 only.
    pub base_privacy_price: Option<Decimal>,
    /// The price of privacy protection in the account's pricing tier. Documented for version 1.2
    /// only.
    pub tiered_privacy_price: Option<Decimal>,
    /// Whether the domain is a premium one, which costs more than others with the same ending.
    /// Known only from version 1.5.
    pub premium: Option<bool>,
}

setters!(DomainPrice {
    domain_price: one<Decimal>,
    total_price: one<Decimal>,
    tiered_price: one<Decimal>,
    base_price: one<Decimal>,
    base_privacy_price: maybe<Decimal>,
    tiered_privacy_price: maybe<Decimal>,
    premium: maybe<bool>,
});
