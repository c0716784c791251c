// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// An environment variable of a service.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EnvironmentVariable {
    /// The name of the variable.
    pub name: String,
    /// The value of the variable.
    pub content: Option<String>,
}

setters!(EnvironmentVariable {
    name: one<String>,
    content: maybe<String>,
});
