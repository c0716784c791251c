// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/list_ips.json`

use sitehost_api::dns::DnsListIps;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("dns_list_ips", Kind::Full, DnsListIps::new(1)).await;
    visitor.visit("dns_list_ips", Kind::Minimal, DnsListIps::new(1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit("dns_list_ips", Kind::Chosen, DnsListIps::new(values.id("client_id")))
        .await;
}
