// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The version of the Internet Protocol that an address belongs to.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressFamily {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<AddressFamily>),
}

impl AddressFamily {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::V4 => "4",
            Self::V6 => "6",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for AddressFamily {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "4" => Self::V4,
            "6" => Self::V6,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(AddressFamily);
