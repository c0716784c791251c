// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The type of a product, and of the servers that are sold as it.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProductType {
    /// A virtual private server with Linux, on the older platform, which is Xen.
    LinuxVps,
    /// A virtual private server with Windows.
    WindowsVps,
    /// Cloud hosting.
    CloudHosting,
    /// A server for containers.
    CloudContainer,
    /// A virtual dedicated server.
    VirtualDedicated,
    /// A dedicated server.
    Dedicated,
    /// A colocated server.
    Colocated,
    /// An enterprise cloud.
    EnterpriseCloud,
    /// A private cloud.
    PrivateCloud,
    /// A high-performance virtual server.
    Hpvs,
    /// A standard-performance virtual server.
    Svs,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<ProductType>),
}

impl ProductType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::LinuxVps => "LINVPS",
            Self::WindowsVps => "WINVPS",
            Self::CloudHosting => "CLHOST",
            Self::CloudContainer => "CLDCON",
            Self::VirtualDedicated => "VDSERV",
            Self::Dedicated => "SERVER",
            Self::Colocated => "COLO",
            Self::EnterpriseCloud => "CLENT",
            Self::PrivateCloud => "PCLOUD",
            Self::Hpvs => "HPVS",
            Self::Svs => "SVS",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for ProductType {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "LINVPS" => Self::LinuxVps,
            "WINVPS" => Self::WindowsVps,
            "CLHOST" => Self::CloudHosting,
            "CLDCON" => Self::CloudContainer,
            "VDSERV" => Self::VirtualDedicated,
            "SERVER" => Self::Dedicated,
            "COLO" => Self::Colocated,
            "CLENT" => Self::EnterpriseCloud,
            "PCLOUD" => Self::PrivateCloud,
            "HPVS" => Self::Hpvs,
            "SVS" => Self::Svs,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(ProductType);
