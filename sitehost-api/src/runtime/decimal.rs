//! Exact decimal numbers, for amounts of money.

use std::cmp::Ordering;
use std::error::Error as StdError;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::runtime::whole_number::MAX_EXACT;

/// An exact decimal number, such as an amount of money.
///
/// The API writes amounts as `"29.00"` in one place and as `29` or `29.5` in another. A `Decimal` is never rounded: it is
/// a [coefficient and a scale](Decimal::as_parts). Values compare by amount, and the digits are kept as the API wrote
/// them:
///
/// ```
/// use sitehost_api::Decimal;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let price: Decimal = "29.00".parse()?;
/// assert_eq!(price, Decimal::from(29));
/// assert_eq!(price.to_string(), "29.00");
/// assert_eq!(price.as_parts(), (2900, 2));
/// assert!(price > "-1.50".parse()?);
/// # Ok(())
/// # }
/// ```
///
/// It does no arithmetic. Convert it to the type of a crate for that, through [`as_parts`](Decimal::as_parts) or through
/// text. Text is digits with an optional sign and an optional decimal point; it has at most 38 digits after the point, and
/// all digits together fit into an `i128`. Replies may also write a number. Of one with a fraction, the digits are those
/// of the shortest decimal that gives the same `f64`: `29.50` reads as `29.5`. A number with a fraction or an exponent
/// beyond 2^53 has lost digits and is an error. It is serialized as text.
#[derive(Clone, Copy, Default)]
pub struct Decimal {
    coefficient: i128,
    /// At most [`MAX_SCALE`].
    scale: u32,
}

/// The maximum number of digits after the decimal point. 10^38 is the highest power of ten that fits into an `i128`, so
/// that comparing needs no wider type.
const MAX_SCALE: u32 = 38;

impl Decimal {
    /// Returns the coefficient and the scale: the value is `coefficient / 10^scale`. `29.00` is `(2900, 2)`.
    ///
    /// The scale is at most 38.
    #[must_use]
    pub fn as_parts(self) -> (i128, u32) {
        (self.coefficient, self.scale)
    }

    /// The parts of the value without zeros at its end, the same for all decimals of equal value.
    fn normalized(self) -> (i128, u32) {
        let (mut coefficient, mut scale) = self.as_parts();
        while scale > 0 && coefficient % 10 == 0 {
            coefficient /= 10;
            scale -= 1;
        }
        (coefficient, scale)
    }

    /// The part before the decimal point, and the part after it in units of 10^-[`MAX_SCALE`]. Both have the sign of the
    /// value.
    fn split(self) -> (i128, i128) {
        let unit = 10_i128.pow(self.scale);
        let fraction = self.coefficient % unit * 10_i128.pow(MAX_SCALE - self.scale);
        (self.coefficient / unit, fraction)
    }

    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (is_negative, unsigned) = match text.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let scale = u32::try_from(fraction.len()).ok()?;
        if scale > MAX_SCALE {
            return None;
        }
        let mut coefficient = 0_i128;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = i128::from(byte.is_ascii_digit().then(|| byte - b'0')?);
            let shifted = coefficient.checked_mul(10)?;
            coefficient = match is_negative {
                true => shifted.checked_sub(digit)?,
                false => shifted.checked_add(digit)?,
            };
        }
        Some(Self { coefficient, scale })
    }

    /// Reads the shortest digits of a float, if they are exact.
    fn from_float(number: f64) -> Option<Self> {
        // `Display` writes no exponent.
        (number.abs() <= MAX_EXACT).then(|| Self::parse(&number.to_string()))?
    }
}

/// Text that is parsed as a [`Decimal`] is not a decimal number, or has too many digits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseDecimalError;

impl fmt::Display for ParseDecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a decimal number such as 29.00")
    }
}

impl StdError for ParseDecimalError {}

impl FromStr for Decimal {
    type Err = ParseDecimalError;

    fn from_str(text: &str) -> Result<Self, ParseDecimalError> {
        Self::parse(text).ok_or(ParseDecimalError)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Decimal {
            fn from(number: $integer) -> Self {
                Self { coefficient: i128::from(number), scale: 0 }
            }
        }
    )*};
}

from_integers! { u8 u16 u32 u64 i8 i16 i32 i64 }

impl From<&Decimal> for Decimal {
    fn from(decimal: &Decimal) -> Self {
        *decimal
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.normalized() == other.normalized()
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.normalized().hash(state);
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.split().cmp(&other.split())
    }
}

impl fmt::Display for Decimal {
    /// Writes the digits as the API wrote them, with a zero in front of a decimal point that nothing precedes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = self.scale as usize;
        let mut digits = format!(
            "{:0>width$}",
            self.coefficient.unsigned_abs(),
            width = scale + 1
        );
        if scale > 0 {
            digits.insert(digits.len() - scale, '.');
        }
        f.pad_integral(self.coefficient >= 0, "", &digits)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrNumber)
    }
}

struct TextOrNumber;

impl Visitor<'_> for TextOrNumber {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number such as 29.00, as a number or as text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
        Decimal::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Decimal, E> {
        Ok(Decimal::from(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Decimal, E> {
        Ok(Decimal::from(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Decimal, E> {
        Decimal::from_float(number)
            .ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn the_digits_are_kept_as_they_were_written() {
        for (text, shown, parts) in [
            ("29.00", "29.00", (2900, 2)),
            ("29", "29", (29, 0)),
            ("29.5", "29.5", (295, 1)),
            ("-1.50", "-1.50", (-150, 2)),
            ("-0.05", "-0.05", (-5, 2)),
            ("0.00", "0.00", (0, 2)),
            ("-0.00", "0.00", (0, 2)),
            (" 7.10\n", "7.10", (710, 2)),
            (".5", "0.5", (5, 1)),
            ("5.", "5", (5, 0)),
            ("+5", "5", (5, 0)),
            ("007", "7", (7, 0)),
        ] {
            let read = decimal(text);
            assert_eq!((read.to_string().as_str(), read.as_parts()), (shown, parts));
            let json = serde_json::to_string(&read).unwrap();
            assert_eq!(json, format!("\"{shown}\""));
            let again: Decimal = serde_json::from_str(&json).unwrap();
            assert_eq!(again.as_parts(), parts);
        }
        assert_eq!(
            format!("{:>8} {:?}", decimal("-1.50"), decimal("2.0")),
            "   -1.50 Decimal(2.0)"
        );
    }

    #[test]
    fn a_number_is_read_by_its_shortest_digits() {
        for (json, shown) in [
            ("29", "29"),
            ("29.0", "29"),
            ("29.5", "29.5"),
            ("29.50", "29.5"),
            ("0.1", "0.1"),
            ("-1.05", "-1.05"),
            ("1e3", "1000"),
            ("1.5e-7", "0.00000015"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("18446744073709551615", "18446744073709551615"),
        ] {
            let read: Decimal = serde_json::from_str(json).unwrap();
            assert_eq!(read.to_string(), shown, "{json}");
        }
    }

    #[test]
    fn other_text_and_numbers_are_errors() {
        let most = format!("0.{}", "0".repeat(39));
        for text in [
            "", " ", ".", "-", "-.", "1,000.00", "1.2.3", "$5", "1e3", "--1", "1 000", "٣", "NaN",
            &most,
        ] {
            assert_eq!(text.parse::<Decimal>(), Err(ParseDecimalError), "{text:?}");
        }
        for json in [
            "\"\"",
            "\"ten\"",
            "1e300",
            "18446744073709551616",
            "9007199254740993.5",
            "1e-300",
            "true",
            "null",
            "[]",
            "{}",
        ] {
            let read: Result<Decimal, _> = serde_json::from_str(json);
            assert!(read.is_err(), "{json}: {read:?}");
        }
    }

    #[test]
    fn decimals_compare_by_value() {
        let equal = ["29", "29.0", "29.00", "029.000"].map(decimal);
        assert!(equal.iter().all(|one| *one == Decimal::from(29)));
        assert_eq!(HashSet::from(equal).len(), 1);
        assert_eq!(decimal("-0.00"), Decimal::default());
        let least = i128::MIN.to_string();
        let most = i128::MAX.to_string();
        let tiny = format!("0.{}1", "0".repeat(37));
        let ascending = [
            least.as_str(),
            "-29.01",
            "-29",
            "-0.5",
            "-0.05",
            "0",
            &tiny,
            "0.05",
            "0.5",
            "1.69999999999999999999999999999999999999",
            "2",
            "28.9999",
            "29.00",
            "29.0001",
            &most,
        ];
        for (at, one) in ascending.iter().enumerate() {
            for (other_at, other) in ascending.iter().enumerate() {
                let (left, right) = (decimal(one), decimal(other));
                assert_eq!(left.cmp(&right), at.cmp(&other_at), "{one} {other}");
                assert_eq!(left == right, at == other_at, "{one} {other}");
            }
        }
        assert_eq!(
            (decimal(&least).to_string(), decimal(&most).to_string()),
            (least, most)
        );
    }
}
