//! Visitors for flags, numbers and text. Each accepts every form in which PHP writes the type, and passes a value of the
//! requested type to the visitor that it wraps.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};

use super::Context;
use crate::runtime::whole_number::whole;

/// Reads a flag from `true`, `1`, `1.0`, `"1"` or a word such as `"yes"`, and likewise for false. `""` is false, because
/// PHP converts `false` to empty text.
pub(super) struct Flag<V>(pub(super) V);

impl<'de, V: Visitor<'de>> Visitor<'de> for Flag<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a flag: true, 1, \"1\", false, 0 or \"0\"")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<V::Value, E> {
        self.0.visit_bool(flag)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        match number {
            0 => self.0.visit_bool(false),
            1 => self.0.visit_bool(true),
            _ => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        match number {
            0 => self.0.visit_bool(false),
            1 => self.0.visit_bool(true),
            _ => Err(E::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        match whole(number) {
            Some(number) => self.visit_i64(number),
            None => Err(E::invalid_value(Unexpected::Float(number), &self)),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match text {
            "1" => return self.0.visit_bool(true),
            "0" => return self.0.visit_bool(false),
            _ => {}
        }
        const YES: [&str; 6] = ["1", "1.0", "true", "yes", "on", "y"];
        const NO: [&str; 7] = ["", "0", "0.0", "false", "no", "off", "n"];
        let word = text.trim();
        let is = |known: &&str| word.eq_ignore_ascii_case(known);
        if YES.iter().any(is) {
            self.0.visit_bool(true)
        } else if NO.iter().any(is) {
            self.0.visit_bool(false)
        } else {
            Err(E::invalid_value(Unexpected::Str(text), &self))
        }
    }
}

/// Reads an integer from a number or from text. A fraction of zeros is ignored.
pub(super) struct Integer<V>(pub(super) V);

impl<'de, V: Visitor<'de>> Visitor<'de> for Integer<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, as a number or as text")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        self.0.visit_i64(number)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.0.visit_u64(number)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        match whole(number) {
            Some(number) => self.0.visit_i64(number),
            None => Err(E::invalid_value(Unexpected::Float(number), &self)),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if let Ok(number) = text.parse() {
            return self.0.visit_i64(number);
        }
        let digits = match text.trim().split_once('.') {
            Some((digits, zeros)) if zeros.bytes().all(|digit| digit == b'0') => digits,
            _ => text.trim(),
        };
        if let Ok(number) = digits.parse() {
            self.0.visit_i64(number)
        } else if let Ok(number) = digits.parse() {
            self.0.visit_u64(number)
        } else {
            Err(E::invalid_value(Unexpected::Str(text), &self))
        }
    }
}

/// Reads a float from a number or from text.
pub(super) struct Float<V>(pub(super) V);

impl<'de, V: Visitor<'de>> Visitor<'de> for Float<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, as a number or as text")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        self.0.visit_i64(number)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.0.visit_u64(number)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        self.0.visit_f64(number)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match text.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => self.0.visit_f64(number),
            _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }
}

/// Reads text, or a number as its digits.
pub(super) struct Text<'n, V> {
    visitor: V,
    context: &'n Context,
}

impl<'n, V> Text<'n, V> {
    pub(super) fn new(visitor: V, context: &'n Context) -> Self {
        Self { visitor, context }
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Text<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        self.visitor.visit_str(text)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        self.visitor.visit_borrowed_str(text)
    }

    fn visit_string<E: Error>(self, text: String) -> Result<V::Value, E> {
        self.visitor.visit_string(text)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        self.visitor.visit_string(number.to_string())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.visitor.visit_string(number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        self.context.lost_digits.set(true);
        self.visitor.visit_string(number.to_string())
    }
}
