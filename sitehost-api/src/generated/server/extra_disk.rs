// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::decimal::Decimal;
use crate::runtime::reply::setters::setters;

/// What disk space beyond the included size costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ExtraDisk {
    /// The price of one step. The currency and the period are not documented.
    pub price: Decimal,
    /// The size of one step, in GB.
    pub size: f64,
}

setters!(ExtraDisk {
    price: one<Decimal>,
    size: one<f64>,
});
