//! Reads and writes durations as text: a whole number and a unit, such as `1500ms`.

use std::time::Duration;

/// The units with their lengths in nanoseconds, the largest first.
const UNITS: [(&str, u128); 4] = [
    ("s", 1_000_000_000),
    ("ms", 1_000_000),
    ("us", 1_000),
    ("ns", 1),
];

pub(super) fn read(text: &str) -> Option<Duration> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let (_, factor) = UNITS.iter().find(|(name, _)| *name == unit)?;
    let nanos = number.parse::<u128>().ok()?.checked_mul(*factor)?;
    let seconds = u64::try_from(nanos / 1_000_000_000).ok()?;
    let rest = u32::try_from(nanos % 1_000_000_000).ok()?;
    Some(Duration::new(seconds, rest))
}

/// Writes a duration in the largest unit that leaves no fraction.
pub(super) fn write(duration: Duration) -> String {
    let nanos = duration.as_nanos();
    let unit = UNITS
        .iter()
        .find(|(_, factor)| nanos.is_multiple_of(*factor));
    let (name, factor) = unit.unwrap_or(&("ns", 1));
    format!("{}{name}", nanos / factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_duration_reads_back() {
        for (duration, text) in [
            (Duration::ZERO, "0s"),
            (Duration::from_secs(90), "90s"),
            (Duration::from_millis(1500), "1500ms"),
            (Duration::from_micros(7), "7us"),
            (Duration::from_nanos(1), "1ns"),
            (Duration::MAX, "18446744073709551615999999999ns"),
        ] {
            assert_eq!(write(duration), text);
            assert_eq!(read(text), Some(duration));
        }
    }

    #[test]
    fn malformed_durations_are_rejected() {
        for text in [
            "",
            "5",
            "s",
            "1.5s",
            "-1s",
            "+1s",
            "5 s",
            "5S",
            "5min",
            "١s",
            "18446744073709551616s",
            "340282366920938463463374607431768211456ns",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
