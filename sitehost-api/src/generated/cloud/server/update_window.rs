// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::cloud::server::Weekday;
use crate::runtime::reply::setters::setters;

/// The update window of a server. It opens once a week.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateWindow {
    /// Whether the update window is in force.
    pub enabled: bool,
    /// The day on which the window opens.
    pub day_of_week: Option<Weekday>,
    /// The hour in which the window opens, from 0 to 23. The time zone is not documented.
    pub hour_of_day: Option<i64>,
    /// The minute in which the window opens, from 0 to 59.
    pub minute_of_hour: Option<i64>,
}

setters!(UpdateWindow {
    enabled: one<bool>,
    day_of_week: maybe<Weekday>,
    hour_of_day: maybe<i64>,
    minute_of_hour: maybe<i64>,
});
