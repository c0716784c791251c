// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/server/get_update_window.json`

use sitehost_api::cloud::server::CloudServerGetUpdateWindow;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_server_get_update_window",
            Kind::Full,
            CloudServerGetUpdateWindow::new(1, "ch-test"),
        )
        .await;
    visitor
        .visit(
            "cloud_server_get_update_window",
            Kind::Minimal,
            CloudServerGetUpdateWindow::new(1, "ch-test"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_server_get_update_window",
            Kind::Chosen,
            CloudServerGetUpdateWindow::new(
                values.id("client_id"),
                values.text("server_name"),
            ),
        )
        .await;
}
