// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/upgrade.json`

use sitehost_api::server::ServerUpgrade;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_upgrade",
            Kind::Full,
            ServerUpgrade::new(1, "servername").cores(8).ram("8").disk([("xvda1", 10)]),
        )
        .await;
    visitor
        .visit("server_upgrade", Kind::Minimal, ServerUpgrade::new(1, "servername"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_upgrade",
            Kind::Chosen,
            ServerUpgrade::new(values.id("client_id"), values.text("name"))
                .cores(values.integer("upgrade[cores]"))
                .ram(values.text("upgrade[ram]"))
                .disk([
                    (values.key("upgrade[disk]"), values.integer("upgrade[disk][KEY]")),
                ]),
        )
        .await;
}
