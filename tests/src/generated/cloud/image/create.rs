// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/image/create.json`

use sitehost_api::cloud::image::CloudImageCreate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
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
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_image_create",
            Kind::Chosen,
            CloudImageCreate::new(values.id("client_id"), values.text("label"))
                .code(values.text("params[code]"))
                .ssh_keys(values.ids("params[ssh_keys][]"))
                .fork_id(values.id("params[fork_id]")),
        )
        .await;
}
