// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// A name for a new stack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GeneratedName {
    /// The name.
    pub name: String,
}

setters!(GeneratedName {
    name: one<String>,
});
