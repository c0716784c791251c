//! Deserializes JSON leniently: the requested type decides, and each form in which PHP writes that type is accepted.
//!
//! [`Lenient`] wraps another deserializer, in practice serde_json's, and wraps all nested values as well. No other
//! module of this crate knows how PHP writes values. [`Request::Reply`](crate::Request::Reply) lists the forms.

mod containers;
mod optional;
mod scalars;
#[cfg(test)]
mod tests;

use std::cell::Cell;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, Visitor};
use serde_json::value::RawValue;

use self::containers::{List, Map, Struct};
use self::optional::{Optional, is_none};
use self::scalars::{Flag, Float, Integer, Text};

/// The maximum nesting depth of lists and objects, the same as serde_json's. serde_json's own limit is not enough: each
/// value that is read from raw JSON gets a new deserializer, which starts to count from zero.
const MAX_DEPTH: u16 = 128;

/// State that all deserializers of one reply share.
///
/// serde_json parses a number with a fraction as an `f64`, which loses digits: `1.10` would become the text `1.1`. A number
/// like that is rarely read as text, so a reply is first decoded on a lossy fast path. If digits were lost, it is decoded
/// again on the exact path, which reads text and options from the raw JSON.
#[derive(Debug, Default)]
pub(crate) struct Context {
    exact: bool,
    lost_digits: Cell<bool>,
    depth: Cell<u16>,
}

impl Context {
    /// The context of the exact path, which keeps the digits of every number that is read as text.
    pub(crate) fn exact() -> Self {
        Self {
            exact: true,
            ..Self::default()
        }
    }

    /// Whether a number was read as text and may have lost digits.
    pub(crate) fn lost_digits(&self) -> bool {
        self.lost_digits.get()
    }
}

/// A lenient deserializer around another one.
pub(crate) struct Lenient<'n, D> {
    inner: D,
    context: &'n Context,
}

impl<'n, D> Lenient<'n, D> {
    pub(crate) fn new(inner: D, context: &'n Context) -> Self {
        Self { inner, context }
    }
}

/// A seed that deserializes leniently and limits the nesting depth.
pub(crate) struct Seed<'n, S> {
    seed: S,
    context: &'n Context,
}

impl<'n, S> Seed<'n, S> {
    pub(crate) fn new(seed: S, context: &'n Context) -> Self {
        Self { seed, context }
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let depth = &self.context.depth;
        let level = depth.get();
        if level >= MAX_DEPTH {
            return Err(D::Error::custom("the reply is nested too deeply"));
        }
        depth.set(level + 1);
        let value = self
            .seed
            .deserialize(Lenient::new(deserializer, self.context));
        depth.set(level);
        value
    }
}

/// Whether a type is one of serde_json's own, such as `RawValue`, which only its own deserializer can read.
fn is_private(name: &str) -> bool {
    name.starts_with("$serde_json::private::")
}

/// Implements methods that forward to the wrapped deserializer, and methods that read a scalar leniently.
macro_rules! methods {
    (forward $($method:ident)*) => {$(
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

    methods! { forward
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
        self.inner.deserialize_any(List::new(visitor, self.context))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Map::new(visitor, self.context))
    }

    #[inline]
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        if self.context.exact {
            let raw = <&RawValue>::deserialize(self.inner)?.get();
            if raw.starts_with(['-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
                return visitor.visit_borrowed_str(raw);
            }
            let mut json = serde_json::Deserializer::from_str(raw);
            return json.deserialize_str(visitor).map_err(D::Error::custom);
        }
        self.inner.deserialize_any(Text::new(visitor, self.context))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.deserialize_str(visitor)
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        if self.context.exact {
            let raw = <&RawValue>::deserialize(self.inner)?.get();
            if is_none(raw) {
                return visitor.visit_none();
            }
            let mut json = serde_json::Deserializer::from_str(raw);
            return visitor
                .visit_some(Lenient::new(&mut json, self.context))
                .map_err(D::Error::custom);
        }
        self.inner
            .deserialize_any(Optional::new(visitor, self.context))
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
            .deserialize_struct(name, fields, Struct::new(visitor, self.context))
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
