//! Visitors for structs, lists and maps. Each accepts every form in which PHP writes the container, and deserializes the
//! values inside leniently.

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, Visitor,
};
use serde_json::value::RawValue;

use super::{Context, Lenient, Seed};

/// Declares a visitor that wraps the visitor of the requested type.
macro_rules! wrapper {
    ($(#[$docs:meta])* $name:ident) => {
        $(#[$docs])*
        pub(super) struct $name<'n, V> {
            visitor: V,
            context: &'n Context,
        }

        impl<'n, V> $name<'n, V> {
            pub(super) fn new(visitor: V, context: &'n Context) -> Self {
                Self { visitor, context }
            }
        }
    };
}

wrapper! {
    /// Reads a struct from an object. `[]` is PHP's empty object. Any other list is an error, although serde would accept
    /// the members as a list.
    Struct
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Struct<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(LenientAccess {
            access: members,
            context: self.context,
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<V::Value, A::Error> {
        match entries.next_element::<IgnoredAny>()? {
            None => self.visitor.visit_map(no_members()),
            Some(_) => Err(A::Error::invalid_type(Unexpected::Seq, &self)),
        }
    }
}

wrapper! {
    /// Reads a list. `null` and `""` are empty lists. PHP writes a list with gaps in its indices as an object with numeric
    /// keys, which is read in the order of the JSON.
    List
}

impl<'de, V: Visitor<'de>> Visitor<'de> for List<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(LenientAccess {
            access: entries,
            context: self.context,
        })
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(NumericKeys {
            access: entries,
            context: self.context,
        })
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_seq(no_entries())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match text {
            "" => self.visit_unit(),
            _ => Err(E::invalid_type(Unexpected::Str(text), &self)),
        }
    }
}

wrapper! {
    /// Reads a map. `null` and `""` are empty maps. PHP writes a map whose keys count up from 0 as a list, whose indices
    /// become the keys.
    Map
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Map<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(LenientAccess {
            access: entries,
            context: self.context,
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(IndexedEntries {
            access: entries,
            index: 0,
            entry: None,
            context: self.context,
        })
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_map(no_members())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match text {
            "" => self.visit_unit(),
            _ => Err(E::invalid_type(Unexpected::Str(text), &self)),
        }
    }
}

fn no_members<'de, E: Error>() -> impl MapAccess<'de, Error = E> {
    MapDeserializer::new(std::iter::empty::<(u8, u8)>())
}

fn no_entries<'de, E: Error>() -> impl SeqAccess<'de, Error = E> {
    SeqDeserializer::new(std::iter::empty::<u8>())
}

/// Access to a list or an object whose values are deserialized leniently.
struct LenientAccess<'n, A> {
    access: A,
    context: &'n Context,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for LenientAccess<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.access.next_element_seed(Seed::new(seed, self.context))
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for LenientAccess<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.access.next_key_seed(seed)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.access.next_value_seed(Seed::new(seed, self.context))
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

/// Reads an object with numeric keys as a list.
struct NumericKeys<'n, A> {
    access: A,
    context: &'n Context,
}

impl<'de, A: MapAccess<'de>> SeqAccess<'de> for NumericKeys<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        if self.access.next_key::<NumericKey>()?.is_none() {
            return Ok(None);
        }
        self.access
            .next_value_seed(Seed::new(seed, self.context))
            .map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

/// A key that consists of digits. Its value is not needed.
struct NumericKey;

impl<'de> Deserialize<'de> for NumericKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Digits;

        impl Visitor<'_> for Digits {
            type Value = NumericKey;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list, or an object whose keys are numbers")
            }

            fn visit_str<E: Error>(self, key: &str) -> Result<NumericKey, E> {
                if !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Ok(NumericKey);
                }
                Err(E::invalid_value(Unexpected::Str(key), &self))
            }
        }

        deserializer.deserialize_identifier(Digits)
    }
}

/// Deserializes a key that was already read as text, such as into an integer.
pub(super) fn read_key<'de, S, E>(key: String, seed: S) -> Result<S::Value, E>
where
    S: DeserializeSeed<'de>,
    E: Error,
{
    seed.deserialize(Lenient::new(key.into_deserializer(), &Context::default()))
}

/// Reads a list as a map from indices to entries. An entry is kept as raw JSON until its value is requested.
struct IndexedEntries<'de, 'n, A> {
    access: A,
    index: usize,
    entry: Option<&'de RawValue>,
    context: &'n Context,
}

impl<'de, A: SeqAccess<'de>> MapAccess<'de> for IndexedEntries<'de, '_, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.entry = self.access.next_element()?;
        if self.entry.is_none() {
            return Ok(None);
        }
        let key = self.index.to_string();
        self.index += 1;
        read_key(key, seed).map(Some)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let raw = self.entry.take().map_or("null", RawValue::get);
        let mut json = serde_json::Deserializer::from_str(raw);
        Seed::new(seed, self.context)
            .deserialize(&mut json)
            .map_err(A::Error::custom)
    }
}
