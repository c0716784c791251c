//! Readers of what the API writes in more than one way: one type for callers, whatever the endpoint.
//!
//! Which schema of the spec is read by which of these is told in `sitehost-codegen/src/bindings.rs`.

#![allow(
    dead_code,
    reason = "which of the readers are in use is up to the spec"
)]

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};

use crate::DateTime;

/// Yes or no: `true`, `1`, `"1"`, and `false`, `0`, `"0"`, and PHP's text for no, which is `""`.
pub(crate) fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Flag::deserialize(deserializer)?.0)
}

/// A flag; none for `null` and `""`.
pub(crate) fn optional_flag<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<bool>, D::Error> {
    Ok(optional::<D, Flag>(deserializer)?.map(|flag| flag.0))
}

/// A whole number: `12` and `"12"`.
pub(crate) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    Ok(Integer::deserialize(deserializer)?.0)
}

/// A whole number; none for `null` and `""`.
pub(crate) fn optional_integer<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<i64>, D::Error> {
    Ok(optional::<D, Integer>(deserializer)?.map(|integer| integer.0))
}

/// `2017-02-09 15:29:13`, or a date alone, which is its midnight; none for `null`, `""` and
/// `0000-00-00 00:00:00`.
pub(crate) fn date_time<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<DateTime>, D::Error> {
    match optional::<D, String>(deserializer)? {
        Some(text) if !text.starts_with("0000-00-00") => text
            .parse()
            .map(Some)
            .map_err(|_| Error::invalid_value(Unexpected::Str(&text), &"a date and time")),
        _ => Ok(None),
    }
}

/// Anything; none for `null` and `""`.
pub(crate) fn optional<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_any(OptionalVisitor(PhantomData))
}

/// An object; none for `[]`, which is how PHP writes one without members, and for `null` and `""`.
pub(crate) fn optional_object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(optional::<D, Members<T>>(deserializer)?.and_then(|members| members.0))
}

/// A list; an empty one for `null` and `""`.
pub(crate) fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(optional(deserializer)?.unwrap_or_default())
}

/// A map; an empty one for `[]`, which is how PHP writes it, and for `null` and `""`.
pub(crate) fn map<'de, D, M>(deserializer: D) -> Result<M, D::Error>
where
    D: Deserializer<'de>,
    M: Deserialize<'de> + Default,
{
    Ok(optional_object(deserializer)?.unwrap_or_default())
}

struct OptionalVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OptionalVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or nothing")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if text.is_empty() {
            return Ok(None);
        }
        T::deserialize(text.into_deserializer()).map(Some)
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        if text.is_empty() {
            return Ok(None);
        }
        T::deserialize(text.into_deserializer()).map(Some)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        T::deserialize(flag.into_deserializer()).map(Some)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        T::deserialize(number.into_deserializer()).map(Some)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        T::deserialize(number.into_deserializer()).map(Some)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        T::deserialize(number.into_deserializer()).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(entries)).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(entries)).map(Some)
    }
}

struct Flag(bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FlagVisitor).map(Flag)
    }
}

struct FlagVisitor;

impl Visitor<'_> for FlagVisitor {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a flag: true, 1, \"1\", false, 0 or \"0\"")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<bool, E> {
        Ok(flag)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<bool, E> {
        match number {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Error::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<bool, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(Error::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
        match text {
            "1" | "true" => Ok(true),
            "0" | "false" | "" => Ok(false),
            _ => Err(Error::invalid_value(Unexpected::Str(text), &self)),
        }
    }
}

struct Integer(i64);

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor).map(Integer)
    }
}

struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, as a number or as text")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<i64, E> {
        Ok(number)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<i64, E> {
        i64::try_from(number).map_err(|_| Error::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<i64, E> {
        text.parse()
            .map_err(|_| Error::invalid_value(Unexpected::Str(text), &self))
    }
}

/// An object or a map; none for the empty list that PHP writes for an empty one.
struct Members<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Members<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(MembersVisitor(PhantomData))
            .map(Members)
    }
}

struct MembersVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MembersVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object, or an empty list for an empty one")
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(entries)).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        match entries.next_element::<IgnoredAny>()? {
            None => Ok(None),
            Some(_) => Err(Error::invalid_type(Unexpected::Seq, &self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::Value;

    use super::*;
    use crate::job::JobState;
    use crate::{Id, Job, JobKind};

    /// Reads a value with one of the readers.
    macro_rules! read {
        ($reader:expr, $json:literal) => {
            $reader(&mut serde_json::Deserializer::from_str($json)).map_err(|e| e.to_string())
        };
    }

    fn date(text: &str) -> Option<DateTime> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn a_flag_in_each_of_its_spellings() {
        assert_eq!(read!(flag, "true"), Ok(true));
        assert_eq!(read!(flag, "1"), Ok(true));
        assert_eq!(read!(flag, "\"1\""), Ok(true));
        assert_eq!(read!(flag, "false"), Ok(false));
        assert_eq!(read!(flag, "0"), Ok(false));
        assert_eq!(read!(flag, "\"0\""), Ok(false));
        assert_eq!(read!(flag, "\"\""), Ok(false));
        assert_eq!(read!(optional_flag, "\"0\""), Ok(Some(false)));
        assert_eq!(read!(optional_flag, "true"), Ok(Some(true)));
        assert_eq!(read!(optional_flag, "null"), Ok(None));
        assert_eq!(read!(optional_flag, "\"\""), Ok(None));
    }

    #[test]
    fn a_whole_number_as_number_and_as_text() {
        assert_eq!(read!(integer, "-12"), Ok(-12));
        assert_eq!(read!(integer, "\"12\""), Ok(12));
        assert_eq!(read!(optional_integer, "\"3\""), Ok(Some(3)));
        assert_eq!(read!(optional_integer, "0"), Ok(Some(0)));
        assert_eq!(read!(optional_integer, "null"), Ok(None));
        assert_eq!(read!(optional_integer, "\"\""), Ok(None));
    }

    #[test]
    fn a_date_has_no_zone_and_may_be_none() {
        let expected = date("2017-02-09T15:29:13");
        assert_eq!(read!(date_time, "\"2017-02-09 15:29:13\""), Ok(expected));
        assert_eq!(read!(date_time, "\"2017-02-09T15:29:13\""), Ok(expected));
        assert_eq!(
            read!(date_time, "\"2017-02-09\""),
            Ok(date("2017-02-09T00:00:00"))
        );
        assert_eq!(read!(date_time, "\"0000-00-00 00:00:00\""), Ok(None));
        assert_eq!(read!(date_time, "\"0000-00-00\""), Ok(None));
        assert_eq!(read!(date_time, "\"\""), Ok(None));
        assert_eq!(read!(date_time, "null"), Ok(None));
    }

    #[test]
    fn an_empty_map_or_list_in_each_of_its_spellings() {
        type Labels = BTreeMap<String, Value>;
        let empty = Labels::new();
        assert_eq!(read!(map::<_, Labels>, "{}"), Ok(empty.clone()));
        assert_eq!(read!(map::<_, Labels>, "[]"), Ok(empty.clone()));
        assert_eq!(read!(map::<_, Labels>, "\"\""), Ok(empty.clone()));
        assert_eq!(read!(map::<_, Labels>, "null"), Ok(empty));
        assert_eq!(
            read!(map::<_, Labels>, r#"{"a": {"b": [1]}}"#),
            Ok(Labels::from([(
                "a".to_owned(),
                serde_json::json!({"b": [1]})
            )]))
        );
        assert_eq!(
            read!(list::<_, Id>, "[1, \"2\"]"),
            Ok(vec![1.into(), 2.into()])
        );
        assert_eq!(read!(list::<_, Id>, "null"), Ok(vec![]));
        assert_eq!(read!(list::<_, Id>, "\"\""), Ok(vec![]));
    }

    #[test]
    fn an_object_that_is_not_there_in_each_of_its_spellings() {
        assert_eq!(
            read!(optional_object::<_, Job>, r#"{"job_id": 7}"#),
            Ok(Some(Job::new(7)))
        );
        assert_eq!(read!(optional_object::<_, Job>, "[]"), Ok(None));
        assert_eq!(read!(optional_object::<_, Job>, "\"\""), Ok(None));
        assert_eq!(read!(optional_object::<_, Job>, "null"), Ok(None));
        assert!(read!(optional_object::<_, Job>, "[{}]").is_err());
        assert!(read!(optional_object::<_, Job>, "{}").is_err());
    }

    #[test]
    fn no_identifier_and_no_word() {
        assert_eq!(read!(optional::<_, Id>, "7"), Ok(Some(Id::from(7))));
        assert_eq!(read!(optional::<_, Id>, "\"7\""), Ok(Some(Id::from(7))));
        assert_eq!(read!(optional::<_, Id>, "null"), Ok(None));
        assert_eq!(read!(optional::<_, Id>, "\"\""), Ok(None));
        assert_eq!(read!(optional::<_, JobKind>, "\"\""), Ok(None));
        assert_eq!(
            read!(optional::<_, JobState>, "\"Paused\""),
            Ok(Some(JobState::Other("Paused".to_owned())))
        );
    }

    #[test]
    fn what_is_none_of_these_is_an_error() {
        for json in ["2", "-1", "\"yes\"", "1.5", "[]", "{}", "null"] {
            let read = flag(&mut serde_json::Deserializer::from_str(json));
            assert!(read.is_err(), "{json}: {read:?}");
        }
        for json in [
            "1.5",
            "\"1.5\"",
            "\" 1\"",
            "true",
            "[]",
            "9223372036854775808",
        ] {
            let read = optional_integer(&mut serde_json::Deserializer::from_str(json));
            assert!(read.is_err(), "{json}: {read:?}");
        }
        for json in ["\"soon\"", "\"2017-13-01 00:00:00\"", "1486654153", "[]"] {
            let read = date_time(&mut serde_json::Deserializer::from_str(json));
            assert!(read.is_err(), "{json}: {read:?}");
        }
        for json in ["[1]", "\"x\"", "1"] {
            let read: Result<BTreeMap<String, Value>, _> =
                map(&mut serde_json::Deserializer::from_str(json));
            assert!(read.is_err(), "{json}: {read:?}");
        }
    }
}
