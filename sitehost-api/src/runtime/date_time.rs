//! Dates and times, which the API writes in several forms and nearly always without a time zone.

use std::cmp::Ordering;
use std::error::Error as StdError;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{self, Time};
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::runtime::whole_number::whole;

/// A date and a time of day, with the offset from UTC if the API wrote one.
///
/// The API writes `2017-02-09 15:29:13` without a time zone, so [`offset`](DateTime::offset) is `None`. Replies and `parse`
/// also accept:
///
/// - a date without a time, which is read as midnight;
/// - a `T` between date and time, and a fraction of a second;
/// - a trailing `Z` or an offset such as `+13:00`, which is kept;
/// - the seconds since 1970 in UTC, as a number, or as text of nine to eleven digits.
///
/// A request sends `2017-02-09 15:29:13`, without a fraction of a second. The API takes its local time without an offset, so
/// a date with an offset makes the request [invalid](crate::Error::is_invalid_request). `DateTime::from(date.civil())` is
/// the same date without it.
///
/// A zero date such as `0000-00-00 00:00:00` means "no date". It is read as `None` by an `Option<DateTime>` in a reply, and
/// is an error elsewhere.
///
/// ```
/// use sitehost_api::DateTime;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let local: DateTime = "2017-02-09 15:29:13".parse()?;
/// assert_eq!((local.civil().year(), local.offset()), (2017, None));
///
/// let exact: DateTime = "2017-02-09T15:29:13+13:00".parse()?;
/// assert_eq!(exact.timestamp(), Some("2017-02-09T02:29:13Z".parse()?));
/// assert_eq!(local.to_string(), "2017-02-09 15:29:13");
/// # Ok(())
/// # }
/// ```
///
/// Two dates can be compared if both have an offset or neither has one. [`civil`](DateTime::civil) and
/// [`timestamp`](DateTime::timestamp) return types of the crate jiff.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateTime {
    civil: civil::DateTime,
    offset: Option<Offset>,
}

impl DateTime {
    /// Returns the date and the time of day as the API wrote them, without the offset.
    #[must_use]
    pub fn civil(self) -> civil::DateTime {
        self.civil
    }

    /// Returns the offset from UTC, if the API wrote one.
    #[must_use]
    pub fn offset(self) -> Option<Offset> {
        self.offset
    }

    /// Returns the point in time, if the offset from UTC is known.
    #[must_use]
    pub fn timestamp(self) -> Option<Timestamp> {
        self.offset?.to_timestamp(self.civil).ok()
    }

    /// The date as a parameter of a request: `2017-02-09 15:29:13`, without a fraction of a second.
    pub(crate) fn to_param(self) -> String {
        let (date, time) = (self.civil.date(), self.civil.time());
        format!(
            "{date} {}",
            time.with().subsec_nanosecond(0).build().unwrap_or(time)
        )
    }

    fn from_seconds(seconds: i64) -> Option<Self> {
        let timestamp = Timestamp::from_second(seconds).ok()?;
        Some(Self {
            civil: Offset::UTC.to_datetime(timestamp),
            offset: Some(Offset::UTC),
        })
    }

    fn parse(text: &str) -> Option<Self> {
        if let Some(civil) = parse_common_form(text) {
            return Some(civil.into());
        }
        let text = text.trim();
        let is_seconds = text == "0" || SECONDS_LENGTH.contains(&text.len());
        if is_seconds && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::from_seconds(text.parse().ok()?);
        }
        let pieces = Pieces::parse(text).ok()?;
        if pieces.time_zone_annotation().is_some() {
            return None;
        }
        Some(Self {
            civil: pieces
                .date()
                .to_datetime(pieces.time().unwrap_or(Time::midnight())),
            offset: pieces.to_numeric_offset(),
        })
    }
}

/// The number of digits for which text is read as seconds since 1970. `20170209` is a date; `2017` and `201702091529` are
/// errors.
const SECONDS_LENGTH: RangeInclusive<usize> = 9..=11;

/// The fast path for `2017-02-09 15:29:13`, the form of nearly all dates of the API.
fn parse_common_form(text: &str) -> Option<civil::DateTime> {
    let [
        y1,
        y2,
        y3,
        y4,
        b'-',
        o1,
        o2,
        b'-',
        d1,
        d2,
        b' ',
        h1,
        h2,
        b':',
        m1,
        m2,
        b':',
        s1,
        s2,
    ] = text.as_bytes()
    else {
        return None;
    };
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| (byte - b'0').cast_signed());
    let two = |tens: &u8, ones: &u8| Some(digit(tens)? * 10 + digit(ones)?);
    let year = i16::from(two(y1, y2)?) * 100 + i16::from(two(y3, y4)?);
    let (month, day) = (two(o1, o2)?, two(d1, d2)?);
    let (hour, minute, second) = (two(h1, h2)?, two(m1, m2)?, two(s1, s2)?);
    civil::DateTime::new(year, month, day, hour, minute, second, 0).ok()
}

/// Text that is parsed as a [`DateTime`] is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseDateTimeError;

impl fmt::Display for ParseDateTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date and time such as 2017-02-09 15:29:13")
    }
}

impl StdError for ParseDateTimeError {}

impl FromStr for DateTime {
    type Err = ParseDateTimeError;

    fn from_str(text: &str) -> Result<Self, ParseDateTimeError> {
        Self::parse(text).ok_or(ParseDateTimeError)
    }
}

impl From<civil::DateTime> for DateTime {
    fn from(civil: civil::DateTime) -> Self {
        Self {
            civil,
            offset: None,
        }
    }
}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self.offset, other.offset) {
            (None, None) => Some(self.civil.cmp(&other.civil)),
            (Some(_), Some(_)) => {
                let by_time = self.timestamp()?.cmp(&other.timestamp()?);
                // `Eq` compares the offsets too, so the same point in time with another offset must not be `Equal`.
                Some(by_time.then(self.civil.cmp(&other.civil)))
            }
            _ => None,
        }
    }
}

impl fmt::Display for DateTime {
    /// Writes `2017-02-09 15:29:13`, the API's form, or with an offset `2017-02-09T15:29:13+13:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.offset {
            None => write!(f, "{} {}", self.civil.date(), self.civil.time()),
            Some(offset) => write!(f, "{}", Pieces::from(self.civil).with_offset(offset)),
        }
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrSeconds)
    }
}

struct TextOrSeconds;

impl Visitor<'_> for TextOrSeconds {
    type Value = DateTime;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date and time such as 2017-02-09 15:29:13")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<DateTime, E> {
        DateTime::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: Error>(self, seconds: i64) -> Result<DateTime, E> {
        DateTime::from_seconds(seconds)
            .ok_or_else(|| E::invalid_value(Unexpected::Signed(seconds), &self))
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<DateTime, E> {
        i64::try_from(seconds)
            .ok()
            .and_then(DateTime::from_seconds)
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(seconds), &self))
    }

    fn visit_f64<E: Error>(self, seconds: f64) -> Result<DateTime, E> {
        whole(seconds)
            .and_then(DateTime::from_seconds)
            .ok_or_else(|| E::invalid_value(Unexpected::Float(seconds), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<String> {
        let date: Option<DateTime> = serde_json::from_str(json).ok();
        date.map(|date| date.to_string())
    }

    #[test]
    fn a_date_is_read_in_every_form_and_read_back() {
        for (json, shown) in [
            ("\"2017-02-09 15:29:13\"", "2017-02-09 15:29:13"),
            ("\"2017-02-09T15:29:13\"", "2017-02-09 15:29:13"),
            ("\" 2017-02-09 15:29:13\\n\"", "2017-02-09 15:29:13"),
            ("\"2017-02-09 15:29\"", "2017-02-09 15:29:00"),
            ("\"2017-02-09 15:29:13.5\"", "2017-02-09 15:29:13.5"),
            ("\"2017-02-09\"", "2017-02-09 00:00:00"),
            ("\"20170209\"", "2017-02-09 00:00:00"),
            ("\"2017-02-09T15:29:13Z\"", "2017-02-09T15:29:13+00:00"),
            ("\"2017-02-09 15:29:13+13:00\"", "2017-02-09T15:29:13+13:00"),
            ("\"2017-02-09 15:29:13-0930\"", "2017-02-09T15:29:13-09:30"),
            ("1486654153", "2017-02-09T15:29:13+00:00"),
            ("1486654153.0", "2017-02-09T15:29:13+00:00"),
            ("\"1486654153\"", "2017-02-09T15:29:13+00:00"),
            ("0", "1970-01-01T00:00:00+00:00"),
            ("\"0\"", "1970-01-01T00:00:00+00:00"),
            ("-1", "1969-12-31T23:59:59+00:00"),
        ] {
            assert_eq!(read(json).as_deref(), Some(shown), "{json}");
            assert_eq!(read(&format!("\"{shown}\"")).as_deref(), Some(shown));
        }
    }

    #[test]
    fn other_text_and_numbers_are_errors() {
        for json in [
            "\"\"",
            "\"soon\"",
            "\"0000-00-00 00:00:00\"",
            "\"2017-13-01 00:00:00\"",
            "\"2017-02-30\"",
            "\"2017-02-09 25:00:00\"",
            "\"2017-02-09T15:29:13+13:00[Pacific/Auckland]\"",
            "\"-\"",
            "\"2017\"",
            "\"201702\"",
            "\"201702091529\"",
            "1.5",
            "9223372036854775807",
            "18446744073709551615",
            "true",
            "null",
            "[]",
        ] {
            let date: Result<DateTime, _> = serde_json::from_str(json);
            assert!(date.is_err(), "{json}: {date:?}");
        }
    }

    #[test]
    fn dates_compare_if_both_or_neither_have_an_offset() {
        let date = |text: &str| text.parse::<DateTime>().unwrap();
        assert!(date("2017-02-09") < date("2017-02-09 00:00:01"));
        assert!(date("2017-02-09T15:00:00+13:00") < date("2017-02-09T03:00:00Z"));
        assert_eq!(
            date("2017-02-09").partial_cmp(&date("2018-02-09T00:00:00Z")),
            None
        );
        let (here, there) = (
            date("2017-02-09T13:00:00+13:00"),
            date("2017-02-09T00:00:00Z"),
        );
        assert!(here != there && here > there);
    }
}
