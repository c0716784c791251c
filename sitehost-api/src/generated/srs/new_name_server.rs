// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::request::{ParamTree, Place};

/// A name server to add to a domain.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewNameServer {
    /// The host name of the name server.
    pub name: String,
    /// The IPv4 address of the name server, as a glue record. A name server needs an address if its host name lies within
    /// the domain.
    pub ipv4addr: Option<String>,
    /// The IPv6 address of the name server, as a glue record.
    pub ipv6addr: Option<String>,
}

impl NewNameServer {
    /// Creates the group from its required parameters.
    ///
    /// - `name`: The host name of the name server.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ipv4addr: None,
            ipv6addr: None,
        }
    }

    /// The IPv4 address of the name server, as a glue record. A name server needs an address if its host name lies within
    /// the domain.
    #[must_use]
    pub fn ipv4addr(mut self, ipv4addr: impl Into<String>) -> Self {
        self.ipv4addr = Some(ipv4addr.into());
        self
    }

    /// Sets [`ipv4addr`](Self::ipv4addr), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ipv4addr(mut self, ipv4addr: Option<impl Into<String>>) -> Self {
        self.ipv4addr = ipv4addr.map(Into::into);
        self
    }

    /// The IPv6 address of the name server, as a glue record.
    #[must_use]
    pub fn ipv6addr(mut self, ipv6addr: impl Into<String>) -> Self {
        self.ipv6addr = Some(ipv6addr.into());
        self
    }

    /// Sets [`ipv6addr`](Self::ipv6addr), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ipv6addr(mut self, ipv6addr: Option<impl Into<String>>) -> Self {
        self.ipv6addr = ipv6addr.map(Into::into);
        self
    }
}

impl ParamTree for NewNameServer {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("name", &self.name);
        place.member("ipv4addr", &self.ipv4addr);
        place.member("ipv6addr", &self.ipv6addr);
    }
}
