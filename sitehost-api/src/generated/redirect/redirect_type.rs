// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// How long a redirect lasts, as the HTTP status of its reply.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RedirectType {
    /// Browsers and search engines may remember the new address for good.
    Permanent,
    /// Browsers and search engines keep asking the old address.
    Temporary,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<RedirectType>),
}

impl RedirectType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Permanent => "301",
            Self::Temporary => "302",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for RedirectType {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "301" => Self::Permanent,
            "302" => Self::Temporary,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(RedirectType);
