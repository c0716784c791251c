// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The status of a build.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BuildStatus {
    /// The build has not ended.
    Running,
    /// The build has made a version of the image.
    Success,
    /// The build has ended with an error, which its log tells.
    Failed,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<BuildStatus>),
}

impl BuildStatus {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Running => "running",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for BuildStatus {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "running" => Self::Running,
            "success" => Self::Success,
            "failed" => Self::Failed,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(BuildStatus);
