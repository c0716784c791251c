// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// What the firewall does with traffic that matches a rule.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleAction {
    /// Lets the traffic through.
    Accept,
    /// Discards the traffic without an answer.
    Drop,
    /// Discards the traffic and tells the sender.
    Reject,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<RuleAction>),
}

impl RuleAction {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Accept => "ACCEPT",
            Self::Drop => "DROP",
            Self::Reject => "REJECT",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for RuleAction {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "ACCEPT" => Self::Accept,
            "DROP" => Self::Drop,
            "REJECT" => Self::Reject,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(RuleAction);
