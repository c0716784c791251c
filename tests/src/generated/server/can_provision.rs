// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/server/can_provision.json`

use sitehost_api::server::ServerCanProvision;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_can_provision",
            Kind::Full,
            ServerCanProvision::new("XENLIT", "AIR", "ubuntu").arch("amd64").client_id(1),
        )
        .await;
    visitor
        .visit(
            "server_can_provision",
            Kind::Minimal,
            ServerCanProvision::new("XENLIT", "AIR", "ubuntu"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_can_provision",
            Kind::Chosen,
            ServerCanProvision::new(
                    values.text("product"),
                    values.text("location"),
                    values.text("distro"),
                )
                .arch(values.text("arch"))
                .client_id(values.id("client_id")),
        )
        .await;
}
