// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/server/set_update_window.json`

use sitehost_api::cloud::server::{CloudServerSetUpdateWindow, CloudServerSetUpdateWindowRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_server_set_update_window",
            Kind::Full,
            CloudServerSetUpdateWindow::new(CloudServerSetUpdateWindowRequired {
                    client_id: 1.into(),
                    server_name: "ch-servername".into(),
                    day_of_week: "1".into(),
                    hour_of_day: 1,
                    minute_of_hour: 1,
                })
                .enabled(true),
        )
        .await;
    visitor
        .visit(
            "cloud_server_set_update_window",
            Kind::Minimal,
            CloudServerSetUpdateWindow::new(CloudServerSetUpdateWindowRequired {
                client_id: 1.into(),
                server_name: "ch-servername".into(),
                day_of_week: "1".into(),
                hour_of_day: 1,
                minute_of_hour: 1,
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_server_set_update_window",
            Kind::Chosen,
            CloudServerSetUpdateWindow::new(CloudServerSetUpdateWindowRequired {
                    client_id: values.id("client_id").into(),
                    server_name: values.text("server_name"),
                    day_of_week: values.text("day_of_week").into(),
                    hour_of_day: values.integer("hour_of_day"),
                    minute_of_hour: values.integer("minute_of_hour"),
                })
                .enabled(values.flag("enabled")),
        )
        .await;
}
