//! The visitor for `Option`. It recognizes every form in which the API writes "none": `null`, `""`, `[]`, `{}` and zero
//! dates such as `0000-00-00`.

use std::fmt;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;

use super::containers::read_key;
use super::{Context, Lenient};

/// Whether text means "none": it is empty or a zero date.
///
/// The type in the `Option` is not known here, so an `Option<String>` reads `0000-00-00` as `None` too.
#[inline]
fn is_none_text(text: &str) -> bool {
    text.is_empty() || is_zero_date(text)
}

/// Whether text is a date whose year, month or day is zero, or whose year is negative, with or without a time of day.
///
/// MySQL writes "no date" as `0000-00-00`, from which PHP computes `-0001-11-30`.
#[inline]
fn is_zero_date(text: &str) -> bool {
    let (negative, date) = match text.strip_prefix('-') {
        Some(rest) => (true, rest.as_bytes()),
        None => (false, text.as_bytes()),
    };
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, time @ ..] = date else {
        return false;
    };
    let (year, month, day) = ([*y1, *y2, *y3, *y4], [*m1, *m2], [*d1, *d2]);
    let has_zero = negative || year == *b"0000" || month == *b"00" || day == *b"00";
    let is_time = |byte: &u8| byte.is_ascii_digit() || b":.TZ+-".contains(byte);
    let is_followed_by_time = match time {
        [] => true,
        [b' ' | b'T', rest @ ..] => rest.iter().all(is_time),
        _ => false,
    };
    has_zero
        && year.iter().all(u8::is_ascii_digit)
        && month <= *b"12"
        && day <= *b"31"
        && [m1, m2, d1, d2].iter().all(|byte| byte.is_ascii_digit())
        && is_followed_by_time
}

/// Whether raw JSON means "none".
pub(super) fn is_none(raw: &str) -> bool {
    let enclosed = |open, close| {
        let inside = raw.strip_prefix(open)?.strip_suffix(close)?;
        Some(inside)
    };
    raw == "null"
        || enclosed('"', '"').is_some_and(is_none_text)
        || enclosed('[', ']').is_some_and(|inside| inside.trim_ascii().is_empty())
        || enclosed('{', '}').is_some_and(|inside| inside.trim_ascii().is_empty())
}

/// Wraps the visitor of an `Option`. Calls its `visit_none` for every form of "none" and `visit_some` for any other value.
pub(super) struct Optional<'n, V> {
    visitor: V,
    context: &'n Context,
}

impl<'n, V> Optional<'n, V> {
    pub(super) fn new(visitor: V, context: &'n Context) -> Self {
        Self { visitor, context }
    }

    #[inline]
    fn some<'de, D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error>
    where
        V: Visitor<'de>,
    {
        self.visitor.visit_some(Lenient::new(value, self.context))
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Optional<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if is_none_text(text) {
            return self.visitor.visit_none();
        }
        self.some(text.into_deserializer())
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        if is_none_text(text) {
            return self.visitor.visit_none();
        }
        self.some(BorrowedStrDeserializer::new(text))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<V::Value, E> {
        self.some(flag.into_deserializer())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        self.some(number.into_deserializer())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.some(number.into_deserializer())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        self.some(number.into_deserializer())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<V::Value, A::Error> {
        match entries.next_element::<&RawValue>()? {
            None => self.visitor.visit_none(),
            Some(first) => self.some(SeqAccessDeserializer::new(Peeked {
                first: Some(first),
                rest: entries,
            })),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<V::Value, A::Error> {
        match entries.next_key::<String>()? {
            None => self.visitor.visit_none(),
            Some(first) => self.some(MapAccessDeserializer::new(Peeked {
                first: Some(first),
                rest: entries,
            })),
        }
    }
}

/// A list or an object whose first entry or key has already been read, to see whether it is empty.
struct Peeked<F, A> {
    first: Option<F>,
    rest: A,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Peeked<&'de RawValue, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        match self.first.take() {
            Some(first) => seed
                .deserialize(&mut serde_json::Deserializer::from_str(first.get()))
                .map(Some)
                .map_err(A::Error::custom),
            None => self.rest.next_element_seed(seed),
        }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Peeked<String, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        match self.first.take() {
            Some(first) => read_key(first, seed).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_text_and_zero_dates_mean_none() {
        for none in [
            "",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "2017-00-00 00:00:00",
            "2017-02-00",
            "2017-00-09T15:29:13Z",
            "0000-02-09",
            "-0001-11-30 00:00:00",
            "-0001-11-30T00:00:00+00:00",
        ] {
            assert!(is_none_text(none), "{none:?}");
        }
        for text in [
            " ",
            "0",
            "0000",
            "2017-02-09",
            "2017-02-09 00:00:00",
            "2000-10-10",
            "0000-00-0",
            "0000-00-00x",
            "0000-00-00-label",
            "0000-00-00 label",
            "0800-00-1234",
            "0000-12-34567",
            "1234-00-56",
            "-1234-56-78",
            "-0001",
            "000é-00-00",
        ] {
            assert!(!is_none_text(text), "{text:?}");
        }
    }

    #[test]
    fn raw_json_means_none_in_every_form() {
        for none in ["null", "\"\"", "[]", "[ \n]", "{}", "{ }", "\"0000-00-00\""] {
            assert!(is_none(none), "{none}");
        }
        for some in [
            "0",
            "false",
            "\" \"",
            "[null]",
            "{\"a\":1}",
            "[",
            "\"\\\"\"",
        ] {
            assert!(!is_none(some), "{some}");
        }
    }
}
