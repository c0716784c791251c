// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The state of a domain.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DomainState {
    /// The domain is registered.
    Active,
    /// The domain can be registered.
    Available,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<DomainState>),
}

impl DomainState {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "Active",
            Self::Available => "Available",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for DomainState {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "Active" => Self::Active,
            "Available" => Self::Available,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(DomainState);
