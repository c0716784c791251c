// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Requests made of the spec's examples.

use sitehost_api::cloud::image::CloudImageCreate;
use crate::{HOSTILE, Kind, Visitor};

/// Every operation in the spec.
pub const OPERATIONS: &[&str] = &["cloud_image_create"];

/// Shows a visitor the example requests of every operation.
pub async fn visit_all(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_create",
            Kind::Full,
            CloudImageCreate::new(1, "My Custom Image")
                .code("my-custom-image")
                .ssh_keys(["23"])
                .fork_id("61"),
        )
        .await;
    visitor
        .visit(
            "cloud_image_create",
            Kind::Minimal,
            CloudImageCreate::new(1, "My Custom Image"),
        )
        .await;
    visitor
        .visit(
            "cloud_image_create",
            Kind::Hostile,
            CloudImageCreate::new(HOSTILE, "")
                .code(HOSTILE)
                .ssh_keys([HOSTILE, "", "25"])
                .fork_id(HOSTILE),
        )
        .await;
}
