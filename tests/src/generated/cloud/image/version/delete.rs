// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/image/version/delete.json`

use sitehost_api::cloud::image::version::CloudImageVersionDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_version_delete",
            Kind::Full,
            CloudImageVersionDelete::new("1", "my-custom-image", "1.1-1076"),
        )
        .await;
    visitor
        .visit(
            "cloud_image_version_delete",
            Kind::Minimal,
            CloudImageVersionDelete::new("1", "my-custom-image", "1.1-1076"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_version_delete",
            Kind::Chosen,
            CloudImageVersionDelete::new(
                values.id("client_id"),
                values.text("code"),
                values.text("version"),
            ),
        )
        .await;
}
