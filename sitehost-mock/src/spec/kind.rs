//! [`Kind`], the type of a single value.

use std::fmt;

use jiff::civil;

#[derive(Debug)]
pub(crate) enum Kind {
    /// The limits are those of the length, in characters.
    Text(Limits),
    Integer(Limits),
    Number(Limits),
    /// 1 or 0 on the wire.
    Boolean,
    /// `2017-02-09 15:29:13` or `2017-02-09`.
    DateTime,
    /// Seconds since 1970.
    UnixTime(Limits),
    Choice(Vec<String>),
    AnyOf(Vec<Kind>),
}

/// The least and the greatest value. `f64` holds every limit that a spec is likely to set exactly: integers up to 2^53.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Limits {
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
}

impl Kind {
    pub(crate) fn accepts(&self, value: &str) -> bool {
        match self {
            Self::Text(length) => length.hold(value.chars().count() as f64),
            Self::Integer(limits) | Self::UnixTime(limits) => {
                is_integer(value) && limits.hold_text(value)
            }
            Self::Number(limits) => is_number(value) && limits.hold_text(value),
            Self::Boolean => matches!(value, "0" | "1"),
            Self::DateTime => is_date_time(value),
            Self::Choice(choices) => choices.iter().any(|choice| choice == value),
            Self::AnyOf(kinds) => kinds.iter().any(|kind| kind.accepts(value)),
        }
    }
}

impl Limits {
    fn hold(self, number: f64) -> bool {
        self.min.is_none_or(|min| min <= number) && self.max.is_none_or(|max| number <= max)
    }

    fn hold_text(self, number: &str) -> bool {
        number.parse().is_ok_and(|number| self.hold(number))
    }

    /// Writes the limits after what they limit: ` from 1 to 10`.
    fn write(self, f: &mut fmt::Formatter<'_>, from: &str) -> fmt::Result {
        match (self.min, self.max) {
            (None, None) => Ok(()),
            (Some(min), None) => write!(f, " of at least {min}"),
            (None, Some(max)) => write!(f, " of at most {max}"),
            (Some(min), Some(max)) => write!(f, " {from} {min} to {max}"),
        }
    }
}

/// Checks the digits only, because an identifier may be larger than any integer type.
fn is_integer(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Accepts JSON's syntax for numbers. `str::parse` would also accept `inf` and `.5`.
fn is_number(value: &str) -> bool {
    value.trim() == value && serde_json::from_str::<serde_json::Number>(value).is_ok()
}

/// Accepts the two spellings that the API documents. jiff, which knows the calendar, would accept more spellings.
fn is_date_time(value: &str) -> bool {
    let is_spelled = |spelling: &str| {
        spelling.len() == value.len()
            && spelling
                .bytes()
                .zip(value.bytes())
                .all(|(due, byte)| match due {
                    b'0' => byte.is_ascii_digit(),
                    due => byte == due,
                })
    };
    (is_spelled("0000-00-00 00:00:00") && value.parse::<civil::DateTime>().is_ok())
        || (is_spelled("0000-00-00") && value.parse::<civil::Date>().is_ok())
}

fn alternatives<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    all: &[T],
    quote: &str,
) -> fmt::Result {
    for (index, one) in all.iter().enumerate() {
        let or = if index == 0 { "" } else { " or " };
        write!(f, "{or}{quote}{one}{quote}")?;
    }
    Ok(())
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(length) => {
                f.write_str("text")?;
                length.write(f, "of")?;
                match (length.min, length.max) {
                    (None, None) => Ok(()),
                    (_, Some(1.0)) | (Some(1.0), None) => f.write_str(" character"),
                    _ => f.write_str(" characters"),
                }
            }
            Self::Integer(limits) => {
                f.write_str("an integer")?;
                limits.write(f, "from")
            }
            Self::Number(limits) => {
                f.write_str("a number")?;
                limits.write(f, "from")
            }
            Self::Boolean => f.write_str("1 or 0"),
            Self::DateTime => f.write_str("a date such as `2017-02-09 15:29:13` or `2017-02-09`"),
            Self::UnixTime(limits) => {
                f.write_str("a Unix time in seconds")?;
                limits.write(f, "from")
            }
            Self::Choice(choices) => alternatives(f, choices, "`"),
            Self::AnyOf(kinds) => alternatives(f, kinds, ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FREE: Limits = Limits {
        min: None,
        max: None,
    };

    fn limits(min: Option<f64>, max: Option<f64>) -> Limits {
        Limits { min, max }
    }

    #[test]
    fn each_kind_accepts_the_values_that_the_api_accepts() {
        let either = Kind::AnyOf(vec![
            Kind::Boolean,
            Kind::Choice(vec!["all".to_owned(), "none".to_owned()]),
        ]);
        for (kind, good, bad) in [
            (&Kind::Text(FREE), &["", "a", "1"][..], &[][..]),
            (
                &Kind::Text(limits(Some(2.0), Some(3.0))),
                &["ab", "äöü"],
                &["", "a", "abcd"],
            ),
            (
                &Kind::Integer(FREE),
                &["0", "1", "-12", "007", "99999999999999999999"],
                &["", "-", "+1", "1.0", "1e3", " 1", "١"],
            ),
            (
                &Kind::Integer(limits(Some(1.0), Some(24.0))),
                &["1", "24"],
                &["0", "-1", "25", "99999999999999999999"],
            ),
            (
                &Kind::Number(FREE),
                &["0", "-1.5", "1e3"],
                &["", ".5", "inf", "NaN", " 1", "0x1"],
            ),
            (
                &Kind::Number(limits(Some(0.5), None)),
                &["0.5", "1e3"],
                &["0.49", "-1"],
            ),
            (
                &Kind::Boolean,
                &["1", "0"],
                &["", "true", "false", "2", "01"],
            ),
            (
                &Kind::DateTime,
                &["2017-02-09 15:29:13", "2017-02-09", "2016-02-29"],
                &[
                    "",
                    "2017-02-09T15:29:13",
                    "2017-02-09 15:29",
                    "2017-02-30",
                    "2017-02-09 25:00:00",
                    "09.02.2017",
                    "1486654153",
                ],
            ),
            (
                &Kind::UnixTime(FREE),
                &["1486654153", "0"],
                &["", "2017-02-09", "1486654153.5"],
            ),
            (&either, &["1", "0", "all", "none"], &["", "ALL", "2"]),
        ] {
            for value in good {
                assert!(kind.accepts(value), "{kind}: {value:?}");
            }
            for value in bad {
                assert!(!kind.accepts(value), "{kind}: {value:?}");
            }
        }
        assert_eq!(either.to_string(), "1 or 0 or `all` or `none`");
    }

    #[test]
    fn limits_are_part_of_the_description() {
        for (kind, expected) in [
            (
                Kind::Integer(limits(Some(1.0), Some(24.0))),
                "an integer from 1 to 24",
            ),
            (
                Kind::Integer(limits(Some(-5.0), None)),
                "an integer of at least -5",
            ),
            (
                Kind::Number(limits(None, Some(0.5))),
                "a number of at most 0.5",
            ),
            (
                Kind::Text(limits(Some(3.0), Some(20.0))),
                "text of 3 to 20 characters",
            ),
            (
                Kind::Text(limits(None, Some(64.0))),
                "text of at most 64 characters",
            ),
            (
                Kind::Text(limits(Some(1.0), None)),
                "text of at least 1 character",
            ),
        ] {
            assert_eq!(kind.to_string(), expected);
        }
    }
}
