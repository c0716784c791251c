// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/volume/list_all.json`

use sitehost_api::cloud::volume::CloudVolumeListAll;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_list_all",
            Kind::Full,
            CloudVolumeListAll::new(1)
                .name("data-vol")
                .server_name("ch-foo")
                .container("cc1234")
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit("cloud_volume_list_all", Kind::Minimal, CloudVolumeListAll::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_volume_list_all",
            Kind::Chosen,
            CloudVolumeListAll::new(values.id("client_id"))
                .name(values.text("filters[name]"))
                .server_name(values.text("filters[server_name]"))
                .container(values.text("filters[container]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
