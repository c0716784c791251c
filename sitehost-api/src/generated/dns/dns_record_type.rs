// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The type of a DNS record.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DnsRecordType {
    /// An IPv4 address.
    A,
    /// An IPv6 address.
    Aaaa,
    /// An alias of another name.
    Cname,
    /// A mail server of the domain.
    Mx,
    /// A name server of the zone.
    Ns,
    /// The name that an address belongs to.
    Ptr,
    /// The parameters of the zone itself.
    Soa,
    /// A host and a port that offer a service.
    Srv,
    /// Any text, for example a proof that one controls the domain.
    Txt,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<DnsRecordType>),
}

impl DnsRecordType {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "A",
            Self::Aaaa => "AAAA",
            Self::Cname => "CNAME",
            Self::Mx => "MX",
            Self::Ns => "NS",
            Self::Ptr => "PTR",
            Self::Soa => "SOA",
            Self::Srv => "SRV",
            Self::Txt => "TXT",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for DnsRecordType {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "A" => Self::A,
            "AAAA" => Self::Aaaa,
            "CNAME" => Self::Cname,
            "MX" => Self::Mx,
            "NS" => Self::Ns,
            "PTR" => Self::Ptr,
            "SOA" => Self::Soa,
            "SRV" => Self::Srv,
            "TXT" => Self::Txt,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(DnsRecordType);
