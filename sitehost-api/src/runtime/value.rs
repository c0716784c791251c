//! What a parameter may hold.

use std::borrow::Cow;

use crate::runtime::urlencoded;
use crate::{Id, Secret};

/// The length of `i128::MIN` in digits, the longest integer.
const MOST_DIGITS: usize = 40;
/// Beyond the longest float, whose 324 decimals follow a sign, a zero and a point, and whose digits are 17.
const MOST_DECIMALS: usize = 350;

/// The value of one parameter. Made with `From`; [`Params::push`](crate::Params::push) does that.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Text, sent as it stands; empty text is sent too.
    Text(&'a str),
    /// A whole number, sent in decimal digits.
    Integer(i128),
    /// A number with a fraction, sent in decimal digits without an exponent. One that is not finite
    /// is refused.
    Float(f64),
    /// Sent as `1` or `0`.
    Flag(bool),
    /// Text that a preview masks.
    Secret(&'a Secret),
}

impl<'a> Value<'a> {
    /// How long the value can become when it is encoded.
    pub(crate) fn most(self) -> usize {
        match self {
            Value::Text(text) => urlencoded::most(text),
            Value::Secret(secret) => urlencoded::most(secret.expose()),
            Value::Flag(_) => 1,
            Value::Integer(_) => MOST_DIGITS,
            Value::Float(_) => MOST_DECIMALS,
        }
    }

    /// The value as it stands, before it is encoded.
    pub(crate) fn text(self) -> Cow<'a, str> {
        match self {
            Value::Text(text) => Cow::Borrowed(text),
            Value::Secret(secret) => Cow::Borrowed(secret.expose()),
            Value::Flag(flag) => Cow::Borrowed(if flag { "1" } else { "0" }),
            Value::Integer(number) => Cow::Owned(number.to_string()),
            Value::Float(number) => Cow::Owned(number.to_string()),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a &str> for Value<'a> {
    fn from(text: &'a &str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a Id> for Value<'a> {
    fn from(id: &'a Id) -> Self {
        Value::Text(id.as_str())
    }
}

impl<'a> From<&'a Secret> for Value<'a> {
    fn from(secret: &'a Secret) -> Self {
        Value::Secret(secret)
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Value::Float(number)
    }
}

impl From<&f64> for Value<'_> {
    fn from(number: &f64) -> Self {
        Value::Float(*number)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}

impl From<&bool> for Value<'_> {
    fn from(flag: &bool) -> Self {
        Value::Flag(*flag)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Value<'_> {
            fn from(number: $integer) -> Self {
                Value::Integer(number as i128)
            }
        }

        impl From<&$integer> for Value<'_> {
            fn from(number: &$integer) -> Self {
                Value::Integer(*number as i128)
            }
        }
    )*};
}

// No integer of these is wider than `i128`, which has no `From<usize>`.
from_integers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize }
