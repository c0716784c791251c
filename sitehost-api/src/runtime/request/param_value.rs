//! The values of parameters.

use std::borrow::Cow;

use super::urlencoded;
use crate::runtime::date_time::DateTime;
use crate::runtime::decimal::Decimal;
use crate::runtime::id::Id;
use crate::runtime::secrets::Secret;
use crate::runtime::unix_time::UnixTime;

/// The length of `i128::MIN` in digits, the longest integer.
const MOST_DIGITS: usize = 40;
/// More than the longest float has: a sign, a zero, a point, 324 decimals and 17 digits.
const MOST_DECIMALS: usize = 350;
/// The longest [`Decimal`]: an integer, a zero and a point.
const LONGEST_DECIMAL: usize = MOST_DIGITS + 2;
/// The longest encoded [`DateTime`]: a year with a sign and six digits, the rest of `2017-02-09 15:29:13`, and two bytes
/// more for each colon.
const LONGEST_DATE: usize = 30;

/// The value of one parameter. [`Params::push`](crate::Params::push) makes it with `From`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum ParamValue<'a> {
    /// Text, sent as it stands; empty text is sent too.
    Text(&'a str),
    /// A whole number, sent in decimal digits.
    Integer(i128),
    /// A number with a fraction, sent in decimal digits without an exponent. One that is not finite
    /// is refused.
    Float(f64),
    /// Sent as `1` or `0`.
    Flag(bool),
    /// An identifier. An empty one is refused.
    Id(&'a Id),
    /// Text that a preview masks.
    Secret(&'a Secret),
    /// Sent as `2017-02-09 15:29:13`, without a fraction of a second. One with an offset from UTC is refused: the API
    /// takes its local time without an offset.
    DateTime(DateTime),
    /// Sent in decimal digits, as they were written.
    Decimal(Decimal),
}

impl<'a> ParamValue<'a> {
    /// The maximum length of the encoded value, in bytes.
    pub(super) fn max_encoded_len(self) -> usize {
        match self {
            ParamValue::Text(text) => urlencoded::max_len(text),
            ParamValue::Id(id) => urlencoded::max_len(id.as_str()),
            ParamValue::Secret(secret) => urlencoded::max_len(secret.expose()),
            ParamValue::Flag(_) => 1,
            ParamValue::Integer(_) => MOST_DIGITS,
            ParamValue::Float(_) => MOST_DECIMALS,
            ParamValue::DateTime(_) => LONGEST_DATE,
            ParamValue::Decimal(_) => LONGEST_DECIMAL,
        }
    }

    /// Says why the value cannot be sent, if it cannot.
    pub(super) fn check(self) -> Result<(), &'static str> {
        match self {
            ParamValue::Float(number) if !number.is_finite() => Err("the number is not finite"),
            ParamValue::Id(id) if id.is_blank() => Err("the identifier is empty"),
            ParamValue::DateTime(date) if date.offset().is_some() => Err(
                "the date has an offset from UTC; the API takes its local time without an offset",
            ),
            _ => Ok(()),
        }
    }

    /// The value as it stands, before it is encoded.
    pub(super) fn text(self) -> Cow<'a, str> {
        match self {
            ParamValue::Text(text) => Cow::Borrowed(text),
            ParamValue::Id(id) => Cow::Borrowed(id.as_str()),
            ParamValue::Secret(secret) => Cow::Borrowed(secret.expose()),
            ParamValue::Flag(flag) => Cow::Borrowed(if flag { "1" } else { "0" }),
            ParamValue::Integer(number) => Cow::Owned(number.to_string()),
            ParamValue::Float(number) => Cow::Owned(number.to_string()),
            ParamValue::DateTime(date) => Cow::Owned(date.to_param()),
            ParamValue::Decimal(decimal) => Cow::Owned(decimal.to_string()),
        }
    }
}

impl<'a> From<&'a str> for ParamValue<'a> {
    fn from(text: &'a str) -> Self {
        ParamValue::Text(text)
    }
}

impl<'a> From<&'a &str> for ParamValue<'a> {
    fn from(text: &'a &str) -> Self {
        ParamValue::Text(text)
    }
}

impl<'a> From<&'a String> for ParamValue<'a> {
    fn from(text: &'a String) -> Self {
        ParamValue::Text(text)
    }
}

impl<'a> From<&'a Id> for ParamValue<'a> {
    fn from(id: &'a Id) -> Self {
        ParamValue::Id(id)
    }
}

impl<'a> From<&'a Secret> for ParamValue<'a> {
    fn from(secret: &'a Secret) -> Self {
        ParamValue::Secret(secret)
    }
}

impl From<f64> for ParamValue<'_> {
    fn from(number: f64) -> Self {
        ParamValue::Float(number)
    }
}

impl From<&f64> for ParamValue<'_> {
    fn from(number: &f64) -> Self {
        ParamValue::Float(*number)
    }
}

impl From<bool> for ParamValue<'_> {
    fn from(flag: bool) -> Self {
        ParamValue::Flag(flag)
    }
}

impl From<&bool> for ParamValue<'_> {
    fn from(flag: &bool) -> Self {
        ParamValue::Flag(*flag)
    }
}

impl From<DateTime> for ParamValue<'_> {
    fn from(date: DateTime) -> Self {
        ParamValue::DateTime(date)
    }
}

impl From<&DateTime> for ParamValue<'_> {
    fn from(date: &DateTime) -> Self {
        ParamValue::DateTime(*date)
    }
}

impl From<UnixTime> for ParamValue<'_> {
    fn from(time: UnixTime) -> Self {
        ParamValue::Integer(time.as_seconds().into())
    }
}

impl From<&UnixTime> for ParamValue<'_> {
    fn from(time: &UnixTime) -> Self {
        Self::from(*time)
    }
}

impl From<Decimal> for ParamValue<'_> {
    fn from(decimal: Decimal) -> Self {
        ParamValue::Decimal(decimal)
    }
}

impl From<&Decimal> for ParamValue<'_> {
    fn from(decimal: &Decimal) -> Self {
        ParamValue::Decimal(*decimal)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for ParamValue<'_> {
            fn from(number: $integer) -> Self {
                ParamValue::Integer(number as i128)
            }
        }

        impl From<&$integer> for ParamValue<'_> {
            fn from(number: &$integer) -> Self {
                ParamValue::Integer(*number as i128)
            }
        }
    )*};
}

// No integer of these is wider than `i128`, which has no `From<usize>`.
from_integers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize }
