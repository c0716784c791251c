//! What the generated enums of words have in common.

/// Conversions of an enum that has `as_str` and `From<String>`.
macro_rules! open_enum {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                Self::from(word.to_owned())
            }
        }

        impl From<&String> for $name {
            fn from(word: &String) -> Self {
                Self::from(word.clone())
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

        impl<'a> From<&'a $name> for $crate::Value<'a> {
            fn from(word: &'a $name) -> Self {
                $crate::Value::Text(word.as_str())
            }
        }
    };
}

pub(crate) use open_enum;

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
