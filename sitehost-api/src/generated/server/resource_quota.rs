// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A resource that the servers of a group share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ResourceQuota {
    /// Identifies the resource.
    pub attribute_id: Id,
    /// The name of the resource.
    pub attribute_name: String,
    /// The unit that the amounts are in.
    pub attribute_unit: Option<String>,
    /// The type of the resource. Its values are not documented.
    pub attribute_type: Option<String>,
    /// How much there is.
    pub total_units: Option<f64>,
    /// How much the servers of the group use.
    pub used_units: Option<f64>,
    /// How much is left. It is negative if the servers use more than there is.
    pub available_units: Option<f64>,
    /// What uses the resource. Whether these are names of servers is not documented.
    #[serde(default)]
    pub objects: Vec<String>,
}

setters!(ResourceQuota {
    attribute_id: one<Id>,
    attribute_name: one<String>,
    attribute_unit: maybe<String>,
    attribute_type: maybe<String>,
    total_units: maybe<f64>,
    used_units: maybe<f64>,
    available_units: maybe<f64>,
    objects: each<String>,
});
