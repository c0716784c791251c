// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// Whether a mail domain is in use.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MailDomainState {
    /// The domain is switched off.
    Inactive,
    /// The domain is in use.
    Active,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<MailDomainState>),
}

impl MailDomainState {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Inactive => "0",
            Self::Active => "1",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for MailDomainState {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "0" => Self::Inactive,
            "1" => Self::Active,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(MailDomainState);
