//! Finds unquoted words in a YAML file that not every tool reads alike.
//!
//! This project reads YAML 1.2. Many tools read YAML 1.1: to PyYAML, `no` is false, `12:30:45` is 45045 and `007` is 7.
//! So a spec has one spelling for each value, and quotes every other word that one of the two reads as more than text.

use std::fmt;

/// The smallest number that a message writes with an exponent: `f64` shows up to 15 digits exactly.
const LARGE: f64 = 1e15;

/// How a tool reads an unquoted word.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// The text itself.
    Text,
    /// Nothing, or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A date, with or without a time.
    Date,
    /// `<<`, a key whose value is merged into the mapping around it.
    Merge,
    /// YAML 1.1's `=`, which PyYAML fails on.
    Default,
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reading::Text => f.write_str("text"),
            Reading::Null => f.write_str("null"),
            Reading::Bool(value) => write!(f, "{value}"),
            Reading::Number(number) if number.abs() < LARGE => write!(f, "the number {number}"),
            Reading::Number(number) => write!(f, "the number {number:e}"),
            Reading::Date => f.write_str("a date"),
            Reading::Merge => f.write_str("a merge key"),
            Reading::Default => f.write_str("a default value"),
        }
    }
}

/// A word that is not read alike, as a problem and its remedy.
pub struct Ambiguous {
    /// What is wrong.
    pub problem: String,
    /// What to write instead.
    pub remedy: String,
}

/// Reads digits, with any number of `_` among them.
fn digits(text: &str, radix: u32) -> Option<f64> {
    let mut digits = text.chars().filter(|c| *c != '_');
    digits.try_fold(0.0, |value, digit| {
        Some(value * f64::from(radix) + f64::from(digit.to_digit(radix)?))
    })
}

/// Reads a number to the base of 60, whose last part may have a fraction: `12:30:45` is 45045.
fn sexagesimal(text: &str) -> Option<f64> {
    let (first, rest) = text.split_once(':')?;
    let (rest, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    let fraction = match fraction.replace('_', "").as_str() {
        "" => 0.0,
        fraction if fraction.bytes().all(|b| b.is_ascii_digit()) => {
            format!("0.{fraction}").parse().ok()?
        }
        _ => return None,
    };
    let whole = rest
        .split(':')
        .try_fold(digits(first, 10)?, |value, part| {
            let is_plain = part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
            let part = part.parse::<u8>().ok().filter(|part| *part < 60);
            Some(value * 60.0 + f64::from(part.filter(|_| is_plain)?))
        })?;
    Some(whole + fraction)
}

/// Reads `1.5`, `.5` and `1.5e+3`. YAML 1.1 has an exponent only after a point.
fn decimal(text: &str) -> Option<f64> {
    let is_known = |b: u8| b.is_ascii_digit() || b"._eE+-".contains(&b);
    let plain = text.contains('.') && text.bytes().all(is_known);
    plain.then(|| text.replace('_', "").parse().ok()).flatten()
}

/// Reads a number of YAML 1.1.
fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
    if !unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let value = match unsigned.get(..2) {
        Some("0b") => digits(&unsigned[2..], 2),
        Some("0x") => digits(&unsigned[2..], 16),
        Some(start) if start.starts_with('0') && !unsigned.contains([':', '.']) => {
            digits(unsigned, 8)
        }
        _ => digits(unsigned, 10),
    };
    let value = match unsigned {
        ".inf" | ".Inf" | ".INF" => Some(f64::INFINITY),
        ".nan" | ".NaN" | ".NAN" => Some(f64::NAN),
        _ => value,
    };
    let value = value
        .or_else(|| sexagesimal(unsigned))
        .or_else(|| decimal(unsigned));
    value.map(|value| sign * value)
}

/// Whether the word is a date like `2017-02-09`, alone or with a time.
fn is_date(text: &str) -> bool {
    let (date, time) = text.split_once(['T', 't', ' ', '\t']).unwrap_or((text, ""));
    let is_time = |c: char| c.is_ascii_digit() || ":.+-Zz \t".contains(c);
    let all_digits = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let fits = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    fits && parts.iter().all(all_digits) && time.chars().all(is_time)
}

/// How tools for YAML 1.1 read an unquoted word, by its specification or by PyYAML.
fn reading_1_1(text: &str) -> Reading {
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    match text {
        "" | "~" => Reading::Null,
        "<<" => Reading::Merge,
        "=" => Reading::Default,
        _ if is_one_of(&["null"]) => Reading::Null,
        _ if is_one_of(&["y", "yes", "on", "true"]) => Reading::Bool(true),
        _ if is_one_of(&["n", "no", "off", "false"]) => Reading::Bool(false),
        _ if is_date(text) => Reading::Date,
        _ => number(text).map_or(Reading::Text, Reading::Number),
    }
}

/// Whether the word is the one accepted spelling of a value other than text: `null`, `true`, `-12`, `0.5`.
fn is_usual(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_number =
        all_digits(whole) && all_digits(fraction) && (whole == "0" || !whole.starts_with('0'));
    matches!(text, "" | "null" | "true" | "false") || is_number
}

/// Compares how this project and other tools read an unquoted word. Returns `None` if they read it alike.
///
/// `here` is how this project reads it. `is_exact` says whether that kept all digits of a number.
pub fn ambiguity(text: &str, here: &Reading, is_exact: bool) -> Option<Ambiguous> {
    let quoted = format!("quote it: `'{text}'`");
    if is_usual(text) {
        return (!is_exact).then(|| Ambiguous {
            problem: format!("`{text}` has more digits than a 64-bit number holds"),
            remedy: quoted,
        });
    }
    let other = reading_1_1(text);
    if *here == Reading::Text && other == Reading::Text {
        return None;
    }
    let problem = match *here == other {
        true => format!("`{text}` is an unusual spelling of {here}"),
        false => format!("`{text}` without quotes is {here} in YAML 1.2 and {other} in YAML 1.1"),
    };
    let value = match here {
        Reading::Null => Some("null".to_owned()),
        Reading::Bool(value) => Some(value.to_string()),
        Reading::Number(number) if number.abs() < LARGE => Some(number.to_string()),
        _ => None,
    };
    let remedy = match (value, other) {
        (Some(value), _) => format!("write `{value}`, or quote it: `'{text}'`"),
        (None, Reading::Merge) => "write the merged keys out, or quote it: `'<<'`".to_owned(),
        (None, _) => quoted,
    };
    Some(Ambiguous { problem, remedy })
}

#[cfg(test)]
mod tests {
    use super::{Reading, is_usual, reading_1_1};

    #[test]
    fn words_that_yaml_1_1_does_not_read_as_text() {
        for (text, reading) in [
            ("yes", Reading::Bool(true)),
            ("On", Reading::Bool(true)),
            ("y", Reading::Bool(true)),
            ("N", Reading::Bool(false)),
            ("NO", Reading::Bool(false)),
            ("off", Reading::Bool(false)),
            ("~", Reading::Null),
            ("Null", Reading::Null),
            ("<<", Reading::Merge),
            ("=", Reading::Default),
            ("007", Reading::Number(7.0)),
            ("010", Reading::Number(8.0)),
            ("0x10", Reading::Number(16.0)),
            ("-0b11", Reading::Number(-3.0)),
            ("0x_1F", Reading::Number(31.0)),
            ("1_000", Reading::Number(1000.0)),
            ("+12", Reading::Number(12.0)),
            (".5", Reading::Number(0.5)),
            ("5.", Reading::Number(5.0)),
            ("1.5e+3", Reading::Number(1500.0)),
            ("12:30:45", Reading::Number(45045.0)),
            ("00:30", Reading::Number(30.0)),
            ("1:30.5", Reading::Number(90.5)),
            ("-.inf", Reading::Number(f64::NEG_INFINITY)),
            ("2017-02-09", Reading::Date),
            ("2017-2-9", Reading::Date),
            ("2017-02-09 15:29:13", Reading::Date),
            ("2017-02-09T15:29:13.5+01:00", Reading::Date),
        ] {
            assert_eq!(reading_1_1(text), reading, "{text}");
            assert!(!is_usual(text), "{text}");
        }
    }

    #[test]
    fn words_that_are_text_everywhere() {
        for text in [
            "yes, they are",
            "nothing",
            "none",
            "1.2.3",
            "1.1-1076",
            "192.168.0.1",
            "::1",
            "12:99",
            "a:b",
            "0o17",
            "1e3",
            "08",
            "0xZZ",
            "2017-02",
            "2017-02-09 or later",
            "12345-1-1",
            "-",
            "+",
            ".",
            "_1",
            "1:+1",
            "1,5",
            "http://a.nz:80",
        ] {
            assert_eq!(reading_1_1(text), Reading::Text, "{text}");
        }
    }

    #[test]
    fn one_spelling_of_each_value() {
        for text in [
            "",
            "null",
            "true",
            "false",
            "0",
            "-12",
            "3.141592653589793",
            "0.5",
        ] {
            assert!(is_usual(text), "{text}");
        }
    }
}
