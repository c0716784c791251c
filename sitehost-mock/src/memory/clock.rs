//! The mock's clock. It advances only when something changes, so the same calls always get the same dates.

use jiff::SignedDuration;
use jiff::civil::DateTime;

/// How the API writes an absent date.
const NO_DATE: &str = "0000-00-00 00:00:00";

pub(super) struct Clock {
    now: DateTime,
}

impl Clock {
    pub(super) fn starting_at(now: DateTime) -> Self {
        Self { now }
    }

    /// Returns the time of a change and advances the clock by one second.
    pub(super) fn tick(&mut self) -> DateTime {
        let now = self.now;
        self.now = now.saturating_add(SignedDuration::from_secs(1));
        now
    }
}

/// Formats a date as the API does: `2017-02-09 15:29:13`.
pub(super) fn written(date: impl Into<Option<DateTime>>) -> String {
    date.into().map_or_else(
        || NO_DATE.to_owned(),
        |date| date.strftime("%Y-%m-%d %H:%M:%S").to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tick_is_one_second_later_also_across_the_end_of_a_year() {
        let mut clock = Clock::starting_at(jiff::civil::datetime(2024, 12, 31, 23, 59, 59, 0));
        assert_eq!(written(clock.tick()), "2024-12-31 23:59:59");
        assert_eq!(written(clock.tick()), "2025-01-01 00:00:00");
        assert_eq!(written(None), "0000-00-00 00:00:00");
    }
}
