// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// A change of the state of a server.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StateChange {
    /// Turns the server on.
    PowerOn,
    /// Turns the server off. Whether its operating system shuts down first is not documented.
    PowerOff,
    /// Turns rescue mode on.
    RescueOn,
    /// Turns rescue mode off.
    RescueOff,
    /// Reboots the server.
    Reboot,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<StateChange>),
}

impl StateChange {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PowerOn => "power_on",
            Self::PowerOff => "power_off",
            Self::RescueOn => "rescue_on",
            Self::RescueOff => "rescue_off",
            Self::Reboot => "reboot",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for StateChange {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "power_on" => Self::PowerOn,
            "power_off" => Self::PowerOff,
            "rescue_on" => Self::RescueOn,
            "rescue_off" => Self::RescueOff,
            "reboot" => Self::Reboot,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(StateChange);
