// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/volume/add.json`

use sitehost_api::cloud::volume::CloudVolumeAdd;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_add",
            Kind::Full,
            CloudVolumeAdd::new(1, "ch-foo", "data-vol").container_names(["cc1"]),
        )
        .await;
    visitor
        .visit(
            "cloud_volume_add",
            Kind::Minimal,
            CloudVolumeAdd::new(1, "ch-foo", "data-vol"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_add",
            Kind::Chosen,
            CloudVolumeAdd::new(
                    values.id("client_id"),
                    values.text("server_name"),
                    values.text("volume_name"),
                )
                .container_names(values.texts("container_names[]")),
        )
        .await;
}
