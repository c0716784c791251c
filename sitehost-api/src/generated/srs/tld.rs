// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::reply::setters::setters;

/// An ending under which domains can be registered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tld {
    /// The ending, for example `co.nz`.
    pub tld: String,
    /// The term of a registration. Its unit and form are not documented.
    pub term: Option<String>,
    /// The type of the ending. The possible values are not documented.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Whether domains with the ending can be transferred to SiteHost.
    pub can_transfer: Option<bool>,
    /// Whether privacy protection is available for domains with the ending.
    pub can_protect: Option<bool>,
    /// When the ending was added.
    pub date_added: Option<DateTime>,
    /// When the entry was last changed.
    pub date_updated: Option<DateTime>,
}

setters!(Tld {
    tld: one<String>,
    term: maybe<String>,
    kind: maybe<String>,
    can_transfer: maybe<bool>,
    can_protect: maybe<bool>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
