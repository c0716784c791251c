// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/delete_record.json`

use sitehost_api::dns::DnsDeleteRecord;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_delete_record",
            Kind::Full,
            DnsDeleteRecord::new(1, "example.co.nz", "9000001"),
        )
        .await;
    visitor
        .visit(
            "dns_delete_record",
            Kind::Minimal,
            DnsDeleteRecord::new(1, "example.co.nz", "9000001"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "dns_delete_record",
            Kind::Chosen,
            DnsDeleteRecord::new(
                values.id("client_id"),
                values.text("domain"),
                values.id("record_id"),
            ),
        )
        .await;
}
