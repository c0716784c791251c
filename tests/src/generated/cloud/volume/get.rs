// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/volume/get.json`

use sitehost_api::cloud::volume::CloudVolumeGet;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_get",
            Kind::Full,
            CloudVolumeGet::new(1, "ch-servername", "my-volume"),
        )
        .await;
    visitor
        .visit(
            "cloud_volume_get",
            Kind::Minimal,
            CloudVolumeGet::new(1, "ch-servername", "my-volume"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_get",
            Kind::Chosen,
            CloudVolumeGet::new(
                values.id("client_id"),
                values.text("server"),
                values.text("volume"),
            ),
        )
        .await;
}
