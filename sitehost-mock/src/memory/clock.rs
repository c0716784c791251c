//! The mock's clock. It advances only when something changes, so the same calls always get the same dates.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Span};

/// How the API writes an absent date.
const NO_DATE: &str = "0000-00-00 00:00:00";

pub(super) struct Clock {
    now: DateTime,
}

impl Clock {
    pub(super) fn starting_at(now: DateTime) -> Self {
        Self { now }
    }

    /// Returns the time of the next change.
    pub(super) fn now(&self) -> DateTime {
        self.now
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

/// Returns a date some months later. A date that is absent stays absent, and one that would overflow stays as it is.
pub(super) fn months_later(date: &str, months: &str) -> String {
    later(date, months, |months| Span::new().try_months(months).ok())
}

/// Returns a date some hours later, as [`months_later`] does.
pub(super) fn hours_later(date: &str, hours: &str) -> String {
    later(date, hours, |hours| Span::new().try_hours(hours).ok())
}

fn later(date: &str, number: &str, span: fn(i64) -> Option<Span>) -> String {
    let later = date.parse::<DateTime>().ok().and_then(|date| {
        let span = span(number.parse().ok()?)?;
        date.checked_add(span).ok()
    });
    later.map_or_else(|| date.to_owned(), written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_of_months_ends_on_the_same_day_or_the_last_of_the_month() {
        for (date, months, expected) in [
            ("2017-02-09 15:29:13", "12", "2018-02-09 15:29:13"),
            ("2024-12-31 00:00:00", "2", "2025-02-28 00:00:00"),
            ("2017-02-09 15:29:13", "0", "2017-02-09 15:29:13"),
            ("2017-02-09 15:29:13", "-1", "2017-01-09 15:29:13"),
            (
                "2017-02-09 15:29:13",
                "99999999999999999999",
                "2017-02-09 15:29:13",
            ),
            ("9999-12-31 00:00:00", "1", "9999-12-31 00:00:00"),
            ("0000-00-00 00:00:00", "1", "0000-00-00 00:00:00"),
            ("", "", ""),
        ] {
            assert_eq!(months_later(date, months), expected, "{date} {months}");
        }
        let midnight = hours_later("2024-12-31 23:00:00", "1");
        assert_eq!(midnight, "2025-01-01 00:00:00");
    }

    #[test]
    fn each_tick_is_one_second_later_also_across_the_end_of_a_year() {
        let mut clock = Clock::starting_at(jiff::civil::datetime(2024, 12, 31, 23, 59, 59, 0));
        assert_eq!(written(clock.tick()), "2024-12-31 23:59:59");
        assert_eq!(written(clock.tick()), "2025-01-01 00:00:00");
        assert_eq!(written(None), "0000-00-00 00:00:00");
    }
}
