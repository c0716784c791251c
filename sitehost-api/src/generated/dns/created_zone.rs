// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// How the zone was created.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedZone {
    /// Whether the zone is moved here from elsewhere. What follows from it is not documented.
    pub is_migration: bool,
}

setters!(CreatedZone {
    is_migration: one<bool>,
});
