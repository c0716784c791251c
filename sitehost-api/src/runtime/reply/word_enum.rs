//! The code that generated enums of words share: conversions, comparisons, and [`UnknownWord`].
//!
//! Each enum has a variant for every word that the API is known to write, and `Other` for words that it may add.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{Error, Visitor};

/// Implements the conversions and comparisons of an enum that has `as_str` and `From<&str>`.
macro_rules! word_enum {
    ($name:ident) => {
        /// `Other` with an empty word.
        impl Default for $name {
            fn default() -> Self {
                Self::from("")
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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

        impl PartialEq<$name> for str {
            fn eq(&self, word: &$name) -> bool {
                self == word.as_str()
            }
        }

        impl PartialEq<$name> for &str {
            fn eq(&self, word: &$name) -> bool {
                *self == word.as_str()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(word: &str) -> Result<Self, ::std::convert::Infallible> {
                Ok(Self::from(word))
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> Self {
                word.as_str().to_owned()
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::runtime::reply::word_enum::WordVisitor::new())
            }
        }

        impl<'a> From<&'a $name> for $crate::runtime::request::ParamValue<'a> {
            fn from(word: &'a $name) -> Self {
                $crate::runtime::request::ParamValue::Text(word.as_str())
            }
        }
    };
}

pub(crate) use word_enum;

/// A word for which the enum has no variant, kept as the API wrote it.
///
/// Only the enum's own conversions create one, so a known word is always a variant of its own:
/// `JobState::from("Completed")` is [`JobState::Completed`](crate::job::JobState::Completed), and no `Other` equals it.
pub struct UnknownWord<T> {
    word: Box<str>,
    of: PhantomData<fn() -> T>,
}

impl<T> UnknownWord<T> {
    pub(crate) fn new(word: &str) -> Self {
        Self {
            word: word.into(),
            of: PhantomData,
        }
    }

    /// The word as the API wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.word
    }
}

impl<T> AsRef<str> for UnknownWord<T> {
    fn as_ref(&self) -> &str {
        &self.word
    }
}

impl<T> fmt::Display for UnknownWord<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.word)
    }
}

impl<T> PartialEq<str> for UnknownWord<T> {
    fn eq(&self, word: &str) -> bool {
        &*self.word == word
    }
}

impl<T> PartialEq<&str> for UnknownWord<T> {
    fn eq(&self, word: &&str) -> bool {
        &*self.word == *word
    }
}

// Derived impls would add bounds on `T`.
impl<T> Clone for UnknownWord<T> {
    fn clone(&self) -> Self {
        Self::new(&self.word)
    }
}

impl<T> PartialEq for UnknownWord<T> {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

impl<T> Eq for UnknownWord<T> {}

impl<T> Hash for UnknownWord<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.word.hash(state);
    }
}

impl<T> fmt::Debug for UnknownWord<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.word.fmt(f)
    }
}

/// Deserializes a word. A known word needs no allocation.
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
    use super::UnknownWord;
    use crate::generated::job::JobKind;

    #[test]
    fn a_known_word_is_a_variant_and_an_unknown_word_is_kept() {
        for (word, kind) in [
            ("scheduler", JobKind::Scheduler),
            ("daemon", JobKind::Daemon),
            ("Scheduler ", JobKind::Other(UnknownWord::new("Scheduler "))),
            ("", JobKind::Other(UnknownWord::new(""))),
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
