// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The group of domain endings that a price applies to.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PricingType {
    /// The endings that the API calls `NZRS`, those under `.nz`.
    Nzrs,
    /// The endings that the API calls `DotSRS`. Which ones they are is not documented.
    DotSrs,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<PricingType>),
}

impl PricingType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Nzrs => "1",
            Self::DotSrs => "2",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for PricingType {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "1" => Self::Nzrs,
            "2" => Self::DotSrs,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(PricingType);
