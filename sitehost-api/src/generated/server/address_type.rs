// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The version of the Internet Protocol that an allocated address belongs to.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressType {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<AddressType>),
}

impl AddressType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::V4 => "v4",
            Self::V6 => "v6",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for AddressType {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "v4" => Self::V4,
            "v6" => Self::V6,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(AddressType);
