// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// What identifies the copy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ClonedTemplate {
    /// Identifies the copy.
    pub template_id: Id,
}

setters!(ClonedTemplate {
    template_id: one<Id>,
});
