// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/server/update_minimum_tls_version.json`

use sitehost_api::cloud::server::CloudServerUpdateMinimumTlsVersion;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_server_update_minimum_tls_version",
            Kind::Full,
            CloudServerUpdateMinimumTlsVersion::new(1, "ch-test", "TLSv1.2"),
        )
        .await;
    visitor
        .visit(
            "cloud_server_update_minimum_tls_version",
            Kind::Minimal,
            CloudServerUpdateMinimumTlsVersion::new(1, "ch-test", "TLSv1.2"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_server_update_minimum_tls_version",
            Kind::Chosen,
            CloudServerUpdateMinimumTlsVersion::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("minimum_tls_version"),
            ),
        )
        .await;
}
