// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/volume/delete.json`

use sitehost_api::cloud::volume::CloudVolumeDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_delete",
            Kind::Full,
            CloudVolumeDelete::new(1, "ch-foo", "data-vol"),
        )
        .await;
    visitor
        .visit(
            "cloud_volume_delete",
            Kind::Minimal,
            CloudVolumeDelete::new(1, "ch-foo", "data-vol"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_delete",
            Kind::Chosen,
            CloudVolumeDelete::new(
                values.id("client_id"),
                values.text("server"),
                values.text("volume"),
            ),
        )
        .await;
}
