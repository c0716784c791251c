// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The type of an image for servers.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServerImageType {
    /// An operating system for servers on the older platform, which is Xen.
    Distro,
    /// An operating system for high-performance servers. To list these images, a location is required.
    HpvmDistro,
    /// An image for a container server. No image of this type has been seen.
    Container,
    /// An image with an application. No image of this type has been seen.
    App,
    /// An image for a container server. The API returns this word, but refuses it as a filter.
    SaltContainer,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<ServerImageType>),
}

impl ServerImageType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Distro => "distro",
            Self::HpvmDistro => "hpvm-distro",
            Self::Container => "container",
            Self::App => "app",
            Self::SaltContainer => "salt-container",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for ServerImageType {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "distro" => Self::Distro,
            "hpvm-distro" => Self::HpvmDistro,
            "container" => Self::Container,
            "app" => Self::App,
            "salt-container" => Self::SaltContainer,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(ServerImageType);
