// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A DNS zone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Zone {
    /// The domain name of the zone.
    pub name: String,
    /// The account that owns the zone.
    pub client_id: Option<Id>,
    /// The template that the zone is linked to. Template `0` is called "Manual DNS Settings" and shared by all accounts.
    pub template_id: Option<Id>,
    /// Whether changes of the zone have not been published yet. Not returned by a search.
    pub pending: Option<bool>,
}

setters!(Zone {
    name: one<String>,
    client_id: maybe<Id>,
    template_id: maybe<Id>,
    pending: maybe<bool>,
});
