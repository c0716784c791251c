// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// A version of TLS, as the lowest that a server accepts.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TlsVersion {
    /// TLS 1.1 and newer.
    Tls11,
    /// TLS 1.2 and newer.
    Tls12,
    /// TLS 1.3 only.
    Tls13,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<TlsVersion>),
}

impl TlsVersion {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Tls11 => "TLSv1.1",
            Self::Tls12 => "TLSv1.2",
            Self::Tls13 => "TLSv1.3",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for TlsVersion {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "TLSv1.1" => Self::Tls11,
            "TLSv1.2" => Self::Tls12,
            "TLSv1.3" => Self::Tls13,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(TlsVersion);
