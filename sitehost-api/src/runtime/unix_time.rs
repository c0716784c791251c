//! Points in time that the API counts in seconds.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::runtime::whole_number::whole;

/// A point in time, in whole seconds since 1970-01-01 00:00:00 UTC.
///
/// Some operations use it in place of a [`DateTime`](crate::DateTime). It converts from the number of seconds, from a
/// [`SystemTime`] and from a timestamp of the crate jiff, and rounds a fraction of a second down. Replies hold it as a
/// number or as text.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use sitehost_api::UnixTime;
///
/// let time = UnixTime::from(1486654153);
/// assert_eq!(time, UnixTime::from(SystemTime::UNIX_EPOCH + Duration::from_secs(1486654153)));
/// assert_eq!(time.timestamp().unwrap().to_string(), "2017-02-09T15:29:13Z");
/// assert_eq!(time.to_string(), "1486654153");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(i64);

impl UnixTime {
    /// Returns the seconds since 1970. They are negative before.
    #[must_use]
    pub fn as_seconds(self) -> i64 {
        self.0
    }

    /// Returns the time as a timestamp, unless it is beyond the years -9999 to 9999.
    #[must_use]
    pub fn timestamp(self) -> Option<Timestamp> {
        Timestamp::from_second(self.0).ok()
    }
}

impl fmt::Display for UnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl From<i64> for UnixTime {
    fn from(seconds: i64) -> Self {
        Self(seconds)
    }
}

impl From<SystemTime> for UnixTime {
    /// A time that does not fit into an `i64` becomes the nearest one that does.
    fn from(time: SystemTime) -> Self {
        let seconds = match time.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            Err(before) => {
                let before = before.duration();
                let seconds = before
                    .as_secs()
                    .saturating_add(u64::from(before.subsec_nanos() > 0));
                0_i64.checked_sub_unsigned(seconds).unwrap_or(i64::MIN)
            }
        };
        Self(seconds)
    }
}

impl From<Timestamp> for UnixTime {
    fn from(time: Timestamp) -> Self {
        // jiff rounds toward zero.
        Self(time.as_second() - i64::from(time.subsec_nanosecond() < 0))
    }
}

impl From<&UnixTime> for UnixTime {
    fn from(time: &UnixTime) -> Self {
        *time
    }
}

impl Serialize for UnixTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for UnixTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrSeconds)
    }
}

struct TextOrSeconds;

impl Visitor<'_> for TextOrSeconds {
    type Value = UnixTime;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the seconds since 1970, as a number or as text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<UnixTime, E> {
        match text.trim().parse() {
            Ok(seconds) => Ok(UnixTime(seconds)),
            Err(_) => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_i64<E: Error>(self, seconds: i64) -> Result<UnixTime, E> {
        Ok(UnixTime(seconds))
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<UnixTime, E> {
        match i64::try_from(seconds) {
            Ok(seconds) => Ok(UnixTime(seconds)),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(seconds), &self)),
        }
    }

    fn visit_f64<E: Error>(self, seconds: f64) -> Result<UnixTime, E> {
        match whole(seconds) {
            Some(seconds) => Ok(UnixTime(seconds)),
            None => Err(E::invalid_value(Unexpected::Float(seconds), &self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_time_is_read_from_a_number_or_text_and_written_as_a_number() {
        for (json, seconds) in [
            ("1486654153", 1_486_654_153),
            ("\"1486654153\"", 1_486_654_153),
            ("1486654153.0", 1_486_654_153),
            ("0", 0),
            ("\"-1\"", -1),
        ] {
            let time: UnixTime = serde_json::from_str(json).unwrap();
            assert_eq!(time, UnixTime::from(seconds), "{json}");
            assert_eq!(serde_json::to_string(&time).unwrap(), seconds.to_string());
        }
        for json in [
            "1.5",
            "\"\"",
            "\"2017-02-09\"",
            "\"1.5\"",
            "18446744073709551615",
            "null",
            "true",
            "[]",
        ] {
            assert!(serde_json::from_str::<UnixTime>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn a_fraction_of_a_second_is_rounded_down() {
        let half = Duration::from_millis(500);
        for (time, seconds) in [
            (UNIX_EPOCH + half, 0),
            (UNIX_EPOCH, 0),
            (UNIX_EPOCH - half, -1),
            (UNIX_EPOCH - half - half, -1),
            (UNIX_EPOCH - half - half - half, -2),
        ] {
            assert_eq!(UnixTime::from(time).as_seconds(), seconds);
            let time = Timestamp::try_from(time).unwrap();
            assert_eq!(UnixTime::from(time).as_seconds(), seconds);
        }
        assert_eq!(
            UnixTime::from(Timestamp::MIN).timestamp(),
            Some(Timestamp::MIN)
        );
        assert_eq!(UnixTime::from(i64::MAX).timestamp(), None);
    }
}
