// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::decimal::Decimal;
use crate::runtime::reply::setters::setters;

/// The subscription that a server is billed under.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerSubscription {
    /// The code of the product.
    pub code: String,
    /// The display name of the product.
    pub name: Option<String>,
    /// The price. The currency and the period are not documented.
    pub price: Option<Decimal>,
}

setters!(ServerSubscription {
    code: one<String>,
    name: maybe<String>,
    price: maybe<Decimal>,
});
