// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/list_servers.json`

use sitehost_api::server::ServerListServers;
use crate::{Kind, Values, Visitor, date};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_servers",
            Kind::Full,
            ServerListServers::new(1)
                .state("On")
                .kind("VPS")
                .name("servername")
                .location("AIR")
                .location_node("NZ-AKL1-6JKW20")
                .product_type("LINVPS")
                .product_code("XENLIT")
                .updated_since(date("2023-01-01 13:30:00"))
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor.visit("server_list_servers", Kind::Minimal, ServerListServers::new(1)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_list_servers",
            Kind::Chosen,
            ServerListServers::new(values.id("client_id"))
                .state(values.text("filters[state]"))
                .kind(values.text("filters[type]"))
                .name(values.text("filters[name]"))
                .location(values.text("filters[location]"))
                .location_node(values.text("filters[location_node]"))
                .product_type(values.text("filters[product_type]"))
                .product_code(values.text("filters[product_code]"))
                .updated_since(values.date("filters[updated_since]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
