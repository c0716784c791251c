// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// What an address of a mail domain is.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MailAddressKind {
    /// A mailbox, which `/mail/get_account` returns.
    Mailbox,
    /// A forward, which `/mail/list_forwards` returns.
    Forward,
    /// An alias, which `/mail/list_aliases` returns.
    Alias,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<MailAddressKind>),
}

impl MailAddressKind {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mailbox => "0",
            Self::Forward => "1",
            Self::Alias => "2",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for MailAddressKind {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "0" => Self::Mailbox,
            "1" => Self::Forward,
            "2" => Self::Alias,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(MailAddressKind);
