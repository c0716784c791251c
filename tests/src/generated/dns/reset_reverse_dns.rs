// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/reset_reverse_dns.json`

use sitehost_api::dns::DnsResetReverseDns;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_reset_reverse_dns",
            Kind::Full,
            DnsResetReverseDns::new(1, "192.0.2.10"),
        )
        .await;
    visitor
        .visit(
            "dns_reset_reverse_dns",
            Kind::Minimal,
            DnsResetReverseDns::new(1, "192.0.2.10"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_reset_reverse_dns",
            Kind::Chosen,
            DnsResetReverseDns::new(values.id("client_id"), values.text("ip_addr")),
        )
        .await;
}
