// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::generated::server::firewall::security_groups::{RuleAction, RuleProtocol};
use crate::runtime::request::{ParamTree, Place};

/// A rule for traffic to a server.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InboundRule {
    /// Whether the rule applies. The default is not documented.
    pub enabled: Option<bool>,
    /// What happens with traffic that matches the rule.
    pub action: Option<RuleAction>,
    /// The protocol that the rule matches.
    pub protocol: Option<RuleProtocol>,
    /// The address or the CIDR range that the traffic comes from.
    pub src_ip: Option<String>,
    /// The port that the traffic goes to.
    pub dest_port: Option<i64>,
}

impl InboundRule {
    /// Creates the group. Every parameter is optional.
    pub fn new() -> Self {
        Self {
            enabled: None,
            action: None,
            protocol: None,
            src_ip: None,
            dest_port: None,
        }
    }

    /// Whether the rule applies. The default is not documented.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// Sets [`enabled`](Self::enabled), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_enabled(mut self, enabled: Option<bool>) -> Self {
        self.enabled = enabled;
        self
    }

    /// What happens with traffic that matches the rule.
    #[must_use]
    pub fn action(mut self, action: impl Into<RuleAction>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Sets [`action`](Self::action), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_action(mut self, action: Option<impl Into<RuleAction>>) -> Self {
        self.action = action.map(Into::into);
        self
    }

    /// The protocol that the rule matches.
    #[must_use]
    pub fn protocol(mut self, protocol: impl Into<RuleProtocol>) -> Self {
        self.protocol = Some(protocol.into());
        self
    }

    /// Sets [`protocol`](Self::protocol), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_protocol(mut self, protocol: Option<impl Into<RuleProtocol>>) -> Self {
        self.protocol = protocol.map(Into::into);
        self
    }

    /// The address or the CIDR range that the traffic comes from.
    #[must_use]
    pub fn src_ip(mut self, src_ip: impl Into<String>) -> Self {
        self.src_ip = Some(src_ip.into());
        self
    }

    /// Sets [`src_ip`](Self::src_ip), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_src_ip(mut self, src_ip: Option<impl Into<String>>) -> Self {
        self.src_ip = src_ip.map(Into::into);
        self
    }

    /// The port that the traffic goes to.
    #[must_use]
    pub fn dest_port(mut self, dest_port: impl Into<i64>) -> Self {
        self.dest_port = Some(dest_port.into());
        self
    }

    /// Sets [`dest_port`](Self::dest_port), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_dest_port(mut self, dest_port: Option<impl Into<i64>>) -> Self {
        self.dest_port = dest_port.map(Into::into);
        self
    }
}

impl ParamTree for InboundRule {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("enabled", &self.enabled);
        place.member("action", &self.action);
        place.member("protocol", &self.protocol);
        place.member("src_ip", &self.src_ip);
        place.member("dest_port", &self.dest_port);
    }
}
