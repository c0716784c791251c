// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// What identifies the new contact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedContact {
    /// Identifies the contact.
    #[serde(rename = "ContactID")]
    pub contact_id: Id,
}

setters!(CreatedContact {
    contact_id: one<Id>,
});
