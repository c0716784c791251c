// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// The changelog of a public image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImageChangelog {
    /// The code that identifies the image.
    pub code: Option<String>,
    /// The display name of the image.
    pub label: Option<String>,
    /// The changelog, in Markdown.
    pub changelog: String,
}

setters!(CloudImageChangelog {
    code: maybe<String>,
    label: maybe<String>,
    changelog: one<String>,
});
