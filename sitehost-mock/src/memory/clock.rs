//! The time inside the mock. It stands still between changes, so the same calls are answered with the same dates.

use jiff::SignedDuration;
use jiff::civil::DateTime;

/// What the API writes where there is no date.
const NO_DATE: &str = "0000-00-00 00:00:00";

pub(super) struct Clock {
    now: DateTime,
}

impl Clock {
    pub(super) fn starting_at(now: DateTime) -> Self {
        Self { now }
    }

    /// The time of a change. The next one is a second later.
    pub(super) fn tick(&mut self) -> DateTime {
        let now = self.now;
        self.now = now.saturating_add(SignedDuration::from_secs(1));
        now
    }
}

/// `2017-02-09 15:29:13`
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
    fn every_change_is_a_second_later_across_the_end_of_a_year_too() {
        let mut clock = Clock::starting_at(jiff::civil::datetime(2024, 12, 31, 23, 59, 59, 0));
        assert_eq!(written(clock.tick()), "2024-12-31 23:59:59");
        assert_eq!(written(clock.tick()), "2025-01-01 00:00:00");
        assert_eq!(written(None), "0000-00-00 00:00:00");
    }
}
