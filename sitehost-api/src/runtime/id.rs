//! Identifiers, which the API writes as text or as numbers.

use std::borrow::Borrow;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::runtime::whole_number::whole;

/// The identifier of an account, a key, an image, a job or another object of the API.
///
/// The API writes the same identifier as `"491"` in one place and as `491` in another. Both compare equal.
/// An `Id` is created from text or from an integer, and is sent as text. Text is neither trimmed nor
/// checked, but a request with an empty identifier is [invalid](crate::Error::is_invalid_request) and is
/// not sent. Identifiers are ordered as text, so `"10"` is less than `"9"`.
///
/// ```
/// use sitehost_api::Id;
///
/// assert_eq!(Id::from(491), Id::from("491"));
/// assert_eq!(Id::from(491), "491");
/// assert_eq!(Id::from("491"), 491);
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Returns the identifier as text, which is how it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is empty or white space, which no identifier is.
    #[inline]
    pub(crate) fn is_blank(&self) -> bool {
        let is_graphic = self
            .0
            .bytes()
            .next()
            .is_some_and(|byte| byte > b' ' && byte < 0x7f);
        !is_graphic && self.0.trim().is_empty()
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({:?})", self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// A map with `Id` keys can be queried with a `&str`.
impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&String> for Id {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl From<&str> for Id {
    #[inline]
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<&Id> for Id {
    fn from(id: &Id) -> Self {
        id.clone()
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Id {
            fn from(number: $integer) -> Self {
                Self(number.to_string())
            }
        }

        impl PartialEq<$integer> for Id {
            fn eq(&self, number: &$integer) -> bool {
                self.0 == number.to_string()
            }
        }

        impl PartialEq<Id> for $integer {
            fn eq(&self, id: &Id) -> bool {
                id == self
            }
        }
    )*};
}

from_integers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize }

macro_rules! compares_with_text {
    ($($text:ty)*) => {$(
        impl PartialEq<$text> for Id {
            fn eq(&self, text: &$text) -> bool {
                let text: &str = text.as_ref();
                self.0 == text
            }
        }

        impl PartialEq<Id> for $text {
            fn eq(&self, id: &Id) -> bool {
                id == self
            }
        }
    )*};
}

compares_with_text! { str &str String }

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrInteger)
    }
}

struct TextOrInteger;

impl Visitor<'_> for TextOrInteger {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier, a whole number or text that is not empty")
    }

    #[inline]
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Id, E> {
        if text.bytes().all(|byte| byte.is_ascii_whitespace()) {
            return Err(E::invalid_value(Unexpected::Str(text), &self));
        }
        Ok(Id::from(text))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Id, E> {
        Ok(Id::from(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Id, E> {
        Ok(Id::from(number))
    }

    /// PHP writes a computed number as `3433562.0`.
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Id, E> {
        match whole(number) {
            Some(number) => Ok(Id::from(number)),
            None => Err(E::invalid_value(Unexpected::Float(number), &self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_an_integer_compare_equal() {
        let text: Id = serde_json::from_str("\"491\"").unwrap();
        let number: Id = serde_json::from_str("491").unwrap();
        assert_eq!(text, number);
        assert_eq!(text, "491");
        assert_eq!(serde_json::from_str::<Id>("491.0").unwrap(), text);
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"491\"");
    }

    #[test]
    fn other_json_and_blank_text_are_errors() {
        for json in ["1.5", "true", "null", "[]", "{}", "\"\"", "\" \""] {
            assert!(serde_json::from_str::<Id>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn an_id_is_created_from_text_and_from_any_integer() {
        let ids = [
            Id::from("7"),
            Id::from(7),
            Id::from(7_u64),
            Id::from(7_i64),
            "7".parse().unwrap(),
        ];
        assert!(ids.iter().all(|id| id == "7"));
    }
}
