// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::reply::setters::setters;

/// An entry in the log of a job.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobLogEntry {
    /// When the entry was written.
    pub date: Option<DateTime>,
    /// The level of the entry. The meaning of the numbers is not documented.
    pub level: Option<i64>,
    /// The text of the entry.
    pub message: String,
}

setters!(JobLogEntry {
    date: maybe<DateTime>,
    level: maybe<i64>,
    message: one<String>,
});
