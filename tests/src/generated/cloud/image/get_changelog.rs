// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/image/get_changelog.json`

use sitehost_api::cloud::image::CloudImageGetChangelog;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_get_changelog",
            Kind::Full,
            CloudImageGetChangelog::new(1, "sitehost-php55"),
        )
        .await;
    visitor
        .visit(
            "cloud_image_get_changelog",
            Kind::Minimal,
            CloudImageGetChangelog::new(1, "sitehost-php55"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_get_changelog",
            Kind::Chosen,
            CloudImageGetChangelog::new(values.id("client_id"), values.text("code")),
        )
        .await;
}
