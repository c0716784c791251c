// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The direction in which a list is sorted.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortDirection {
    /// The lowest value first.
    Asc,
    /// The highest value first.
    Desc,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<SortDirection>),
}

impl SortDirection {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Asc => "ASC",
            Self::Desc => "DESC",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for SortDirection {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "ASC" => Self::Asc,
            "DESC" => Self::Desc,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(SortDirection);
