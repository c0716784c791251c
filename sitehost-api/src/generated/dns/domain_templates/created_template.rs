// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// What identifies the new template.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedTemplate {
    /// Identifies the template.
    #[serde(rename = "TemplateID")]
    pub template_id: Id,
}

setters!(CreatedTemplate {
    template_id: one<Id>,
});
