// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/image/delete.json`

use sitehost_api::cloud::image::CloudImageDelete;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_delete",
            Kind::Full,
            CloudImageDelete::new(1, "my-custom-image"),
        )
        .await;
    visitor
        .visit(
            "cloud_image_delete",
            Kind::Minimal,
            CloudImageDelete::new(1, "my-custom-image"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_delete",
            Kind::Chosen,
            CloudImageDelete::new(values.id("client_id"), values.text("code")),
        )
        .await;
}
