// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// What identifies the new record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddedRecord {
    /// Identifies the record.
    pub id: Id,
}

setters!(AddedRecord {
    id: one<Id>,
});
