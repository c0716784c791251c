//! What the generated enums of words have in common.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, Visitor};

/// Conversions of an enum that has `as_str` and `From<&str>`.
macro_rules! open_enum {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                Self::from(word.as_str())
            }
        }

        impl From<&String> for $name {
            fn from(word: &String) -> Self {
                Self::from(word.as_str())
            }
        }

        impl From<&$name> for $name {
            fn from(word: &$name) -> Self {
                word.clone()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, word: &str) -> bool {
                self.as_str() == word
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, word: &&str) -> bool {
                self.as_str() == *word
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(word))
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> Self {
                match word {
                    $name::Other(word) => word,
                    known => known.as_str().to_owned(),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::runtime::WordVisitor::new())
            }
        }

        impl<'a> From<&'a $name> for $crate::Value<'a> {
            fn from(word: &'a $name) -> Self {
                $crate::Value::Text(word.as_str())
            }
        }
    };
}

pub(crate) use open_enum;

/// Reads a word without an allocation, unless it is not known.
pub(crate) struct WordVisitor<T>(PhantomData<T>);

impl<T> WordVisitor<T> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: for<'a> From<&'a str>> Visitor<'_> for WordVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        Ok(T::from(word))
    }
}

#[cfg(test)]
mod tests {
    use crate::JobKind;

    #[test]
    fn a_known_word_is_its_variant_and_an_unknown_one_is_kept_as_it_came() {
        for (word, kind) in [
            ("scheduler", JobKind::Scheduler),
            ("daemon", JobKind::Daemon),
            ("Scheduler ", JobKind::Other("Scheduler ".to_owned())),
            ("", JobKind::Other(String::new())),
        ] {
            assert_eq!(JobKind::from(word), kind);
            assert_eq!(word.parse(), Ok(kind.clone()));
            assert_eq!(kind, word);
            assert_eq!((kind.as_str(), kind.to_string()), (word, word.to_owned()));
            let json = serde_json::to_string(&kind).unwrap();
            assert_eq!(json, serde_json::to_string(word).unwrap());
            assert_eq!(serde_json::from_str::<JobKind>(&json).unwrap(), kind);
            assert_eq!(String::from(kind), word);
        }
    }
}
