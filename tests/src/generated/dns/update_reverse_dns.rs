// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/update_reverse_dns.json`

use sitehost_api::dns::DnsUpdateReverseDns;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_update_reverse_dns",
            Kind::Full,
            DnsUpdateReverseDns::new(1, "192.0.2.10", "host.example.com"),
        )
        .await;
    visitor
        .visit(
            "dns_update_reverse_dns",
            Kind::Minimal,
            DnsUpdateReverseDns::new(1, "192.0.2.10", "host.example.com"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_update_reverse_dns",
            Kind::Chosen,
            DnsUpdateReverseDns::new(
                values.id("client_id"),
                values.text("ip_addr"),
                values.text("rdns"),
            ),
        )
        .await;
}
