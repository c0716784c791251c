// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/volume/update_mounts.json`

use sitehost_api::cloud::volume::CloudVolumeUpdateMounts;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_update_mounts",
            Kind::Full,
            CloudVolumeUpdateMounts::new("1", "ch-servername", "my-volume")
                .add([("stack_name", vec!["cc123456789abcde"])])
                .remove([("stack_name", vec!["cc123456789abcde"])]),
        )
        .await;
    visitor
        .visit(
            "cloud_volume_update_mounts",
            Kind::Minimal,
            CloudVolumeUpdateMounts::new("1", "ch-servername", "my-volume"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_update_mounts",
            Kind::Chosen,
            CloudVolumeUpdateMounts::new(
                    values.id("client_id"),
                    values.text("server_name"),
                    values.text("volume_name"),
                )
                .add([
                    (
                        values.key("containers[add]"),
                        values.texts("containers[add][KEY][0]"),
                    ),
                ])
                .remove([
                    (
                        values.key("containers[remove]"),
                        values.texts("containers[remove][KEY][0]"),
                    ),
                ]),
        )
        .await;
}
