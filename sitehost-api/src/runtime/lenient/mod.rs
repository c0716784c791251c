//! Reads JSON by the type that is asked for, in any of the ways in which PHP writes a value of that type.
//!
//! [`Lenient`] wraps another deserializer, in practice serde_json's, and everything that stands inside a value is
//! wrapped as well. It is the one place in this crate that knows how PHP writes values; the table of what is read stands
//! at [`Request::Reply`](crate::Request::Reply).

mod containers;
mod none;
mod scalars;
#[cfg(test)]
mod tests;

use std::cell::Cell;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, Visitor};
use serde_json::value::RawValue;

pub(crate) use self::scalars::whole;

use self::containers::{List, Map, Struct};
use self::scalars::{Flag, Float, Integer, Text};

/// How numbers are turned into text.
///
/// serde_json turns a number with a fraction into an `f64`, and its digits are lost: `1.10` would become the text `1.1`.
/// That is rare, so a reply is read the fast way first. If that lost digits, it is read again the exact way, which takes
/// text and options from the raw JSON.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    exact: bool,
    lost_digits: Cell<bool>,
}

impl Numbers {
    /// Keeps the digits of every number that is read as text.
    pub(crate) fn exact() -> Self {
        Self {
            exact: true,
            lost_digits: Cell::new(false),
        }
    }

    /// Whether a number was read as text and its digits were lost.
    pub(crate) fn lost_digits(&self) -> bool {
        self.lost_digits.get()
    }
}

/// A deserializer that reads what the wrapped one gives leniently.
pub(crate) struct Lenient<'n, D> {
    inner: D,
    numbers: &'n Numbers,
}

impl<'n, D> Lenient<'n, D> {
    pub(crate) fn new(inner: D, numbers: &'n Numbers) -> Self {
        Self { inner, numbers }
    }
}

/// A seed whose value is read leniently.
pub(crate) struct Seed<'n, S> {
    seed: S,
    numbers: &'n Numbers,
}

impl<'n, S> Seed<'n, S> {
    pub(crate) fn new(seed: S, numbers: &'n Numbers) -> Self {
        Self { seed, numbers }
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.seed
            .deserialize(Lenient::new(deserializer, self.numbers))
    }
}

/// Whether a type of serde_json asks for itself, by a name that only its own deserializer understands.
fn is_private(name: &str) -> bool {
    name.starts_with("$serde_json::private::")
}

/// Methods that pass their call on, and methods that read a scalar.
macro_rules! methods {
    (pass on $($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method(visitor)
        }
    )*};
    (as $reader:ident $($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.deserialize_any($reader(visitor))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Lenient<'_, D> {
    type Error = D::Error;

    methods! { pass on
        deserialize_any deserialize_char deserialize_bytes deserialize_byte_buf deserialize_identifier
        deserialize_ignored_any
    }

    methods! { as Integer
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    methods! { as Float deserialize_f32 deserialize_f64 }

    methods! { as Flag deserialize_bool }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(List::new(visitor, self.numbers))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Map::new(visitor, self.numbers))
    }

    #[inline]
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        if self.numbers.exact {
            let raw = <&RawValue>::deserialize(self.inner)?.get();
            if raw.starts_with(['-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
                return visitor.visit_borrowed_str(raw);
            }
            let mut json = serde_json::Deserializer::from_str(raw);
            return json.deserialize_str(visitor).map_err(D::Error::custom);
        }
        self.inner.deserialize_any(Text::new(visitor, self.numbers))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.deserialize_str(visitor)
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        if self.numbers.exact {
            let raw = <&RawValue>::deserialize(self.inner)?.get();
            if none::is_none(raw) {
                return visitor.visit_none();
            }
            let mut json = serde_json::Deserializer::from_str(raw);
            return visitor
                .visit_some(Lenient::new(&mut json, self.numbers))
                .map_err(D::Error::custom);
        }
        self.inner
            .deserialize_any(none::Optional::new(visitor, self.numbers))
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        if is_private(name) {
            return self.inner.deserialize_struct(name, fields, visitor);
        }
        self.inner
            .deserialize_struct(name, fields, Struct::new(visitor, self.numbers))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        if is_private(name) {
            return self.inner.deserialize_newtype_struct(name, visitor);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_ignored_any(IgnoredAny)?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}
