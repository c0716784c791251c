// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// A part of the contents of a stack.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StackPart {
    /// The files of the application. The image `sitehost-php7-nginx` mounts them at `/container/application`.
    Application,
    /// The configuration. The image `sitehost-php7-nginx` mounts it at `/container/config`.
    Config,
    /// The tables of cron jobs. The image `sitehost-php7-nginx` mounts them at `/cron`.
    Crontabs,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<StackPart>),
}

impl StackPart {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Application => "application",
            Self::Config => "config",
            Self::Crontabs => "crontabs",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for StackPart {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "application" => Self::Application,
            "config" => Self::Config,
            "crontabs" => Self::Crontabs,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(StackPart);
