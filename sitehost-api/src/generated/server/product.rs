// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use crate::generated::server::ProductType;
use crate::runtime::decimal::Decimal;
use crate::runtime::reply::setters::setters;

/// A product that servers can be ordered as.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Product {
    /// The code that identifies the product in `/server/provision`.
    pub code: String,
    /// The type of the product.
    #[serde(rename = "type")]
    pub kind: ProductType,
    /// The display name of the product.
    pub name: String,
    /// The price of a month. The API names no currency; SiteHost's own SDK takes it for New Zealand dollars.
    pub price: Option<Decimal>,
    /// What the product consists of, in a text for people.
    pub description: Option<String>,
    /// The sizes of the product, as far as it has any. Observed are `cores`; `ram` and `disk` in GB; `bandwidth`, the
    /// allowance of a month in GB; and `partitions`, a list of disks with `name`, `type` and `size`. A size is a number
    /// or text.
    #[serde(default)]
    pub attributes: BTreeMap<String, Value>,
}

setters!(Product {
    code: one<String>,
    kind: one<ProductType>,
    name: one<String>,
    price: maybe<Decimal>,
    description: maybe<String>,
    attributes: one<BTreeMap<String, Value>>,
});
