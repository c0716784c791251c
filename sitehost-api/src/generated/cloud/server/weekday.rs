// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// A day of the week. The API writes it as a number.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Weekday {
    /// `0`
    Monday,
    /// `1`
    Tuesday,
    /// `2`
    Wednesday,
    /// `3`
    Thursday,
    /// `4`
    Friday,
    /// `5`
    Saturday,
    /// `6`
    Sunday,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<Weekday>),
}

impl Weekday {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Monday => "0",
            Self::Tuesday => "1",
            Self::Wednesday => "2",
            Self::Thursday => "3",
            Self::Friday => "4",
            Self::Saturday => "5",
            Self::Sunday => "6",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for Weekday {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "0" => Self::Monday,
            "1" => Self::Tuesday,
            "2" => Self::Wednesday,
            "3" => Self::Thursday,
            "4" => Self::Friday,
            "5" => Self::Saturday,
            "6" => Self::Sunday,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(Weekday);
