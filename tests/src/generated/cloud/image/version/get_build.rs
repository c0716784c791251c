// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/image/version/get_build.json`

use sitehost_api::cloud::image::version::CloudImageVersionGetBuild;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_version_get_build",
            Kind::Full,
            CloudImageVersionGetBuild::new(1, "my-custom-image", "11"),
        )
        .await;
    visitor
        .visit(
            "cloud_image_version_get_build",
            Kind::Minimal,
            CloudImageVersionGetBuild::new(1, "my-custom-image", "11"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_version_get_build",
            Kind::Chosen,
            CloudImageVersionGetBuild::new(
                values.id("client_id"),
                values.text("code"),
                values.id("build_id"),
            ),
        )
        .await;
}
