// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// Whether a server is on.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServerState {
    /// The server is on.
    On,
    /// The server is off.
    Off,
    /// Neither on nor off. Documented only as a filter of `/server/list_servers`.
    Neither,
    /// The server is being created. Not documented as a filter.
    Provisioning,
    /// The server is being turned off. Not documented as a filter.
    ShuttingDown,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<ServerState>),
}

impl ServerState {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::On => "On",
            Self::Off => "Off",
            Self::Neither => "Other",
            Self::Provisioning => "Provisioning",
            Self::ShuttingDown => "Shutting Down",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for ServerState {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "On" => Self::On,
            "Off" => Self::Off,
            "Other" => Self::Neither,
            "Provisioning" => Self::Provisioning,
            "Shutting Down" => Self::ShuttingDown,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(ServerState);
