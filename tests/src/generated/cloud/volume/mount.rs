// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/volume/mount.json`

use sitehost_api::cloud::volume::CloudVolumeMount;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_mount",
            Kind::Full,
            CloudVolumeMount::new(
                "1",
                "ch-servername",
                "cc123456789abcde",
                [("stack_name", vec!["cc123456789abcde"])],
            ),
        )
        .await;
    visitor
        .visit(
            "cloud_volume_mount",
            Kind::Minimal,
            CloudVolumeMount::new(
                "1",
                "ch-servername",
                "cc123456789abcde",
                [("stack_name", vec!["cc123456789abcde"])],
            ),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_mount",
            Kind::Chosen,
            CloudVolumeMount::new(
                values.id("client_id"),
                values.text("server_name"),
                values.text("volume_name"),
                [(values.key("containers"), values.texts("containers[KEY][0]"))],
            ),
        )
        .await;
}
