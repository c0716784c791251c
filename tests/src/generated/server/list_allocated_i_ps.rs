// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/server/list_allocated_i_ps.json`

use sitehost_api::server::ServerListAllocatedIPs;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_allocated_i_ps",
            Kind::Full,
            ServerListAllocatedIPs::new(1, "1")
                .addr_family("4")
                .map_addresses(["192.168.0.1"])
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit(
            "server_list_allocated_i_ps",
            Kind::Minimal,
            ServerListAllocatedIPs::new(1, "1"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_allocated_i_ps",
            Kind::Chosen,
            ServerListAllocatedIPs::new(values.id("client_id"), values.id("vlan_id"))
                .addr_family(values.text("filters[addr_family]"))
                .map_addresses(values.texts("map_addresses[0]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
