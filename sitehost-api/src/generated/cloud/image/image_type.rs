// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The type of an image.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageType {
    /// An image that an account has created, empty or as a fork.
    Custom,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<ImageType>),
}

impl ImageType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Custom => "Custom",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for ImageType {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "Custom" => Self::Custom,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(ImageType);
