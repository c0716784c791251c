// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The protocol that a rule matches.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleProtocol {
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<RuleProtocol>),
}

impl RuleProtocol {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for RuleProtocol {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "tcp" => Self::Tcp,
            "udp" => Self::Udp,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(RuleProtocol);
