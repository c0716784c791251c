// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::redirect::RedirectType;
use crate::runtime::reply::setters::setters;

/// A redirect.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Redirect {
    /// The address that visitors are sent to.
    pub destination: String,
    /// Whether the redirect is permanent or temporary.
    #[serde(rename = "type")]
    pub kind: RedirectType,
}

setters!(Redirect {
    destination: one<String>,
    kind: one<RedirectType>,
});
