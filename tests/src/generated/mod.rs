// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Requests made of the spec's examples.

#![allow(clippy::approx_constant)]

#[path = "api/get_info.rs"]
mod api_get_info;
#[path = "cloud/image/create.rs"]
mod cloud_image_create;
#[path = "cloud/image/delete.rs"]
mod cloud_image_delete;
#[path = "cloud/image/get.rs"]
mod cloud_image_get;
#[path = "cloud/image/get_changelog.rs"]
mod cloud_image_get_changelog;
#[path = "cloud/image/list_all.rs"]
mod cloud_image_list_all;
#[path = "cloud/image/version/delete.rs"]
mod cloud_image_version_delete;
#[path = "cloud/image/version/get_build.rs"]
mod cloud_image_version_get_build;
#[path = "cloud/image/version/list_all.rs"]
mod cloud_image_version_list_all;
#[path = "cloud/stack/image/list_all.rs"]
mod cloud_stack_image_list_all;
#[path = "job/get.rs"]
mod job_get;
#[path = "ssh/key/add.rs"]
mod ssh_key_add;
#[path = "ssh/key/get.rs"]
mod ssh_key_get;
#[path = "ssh/key/list_all.rs"]
mod ssh_key_list_all;
#[path = "ssh/key/remove.rs"]
mod ssh_key_remove;
#[path = "ssh/key/update.rs"]
mod ssh_key_update;

use crate::{Values, Visitor};

/// Every operation in the spec.
pub const OPERATIONS: &[&str] = &[
    "api_get_info",
    "cloud_image_create",
    "cloud_image_delete",
    "cloud_image_get",
    "cloud_image_get_changelog",
    "cloud_image_list_all",
    "cloud_image_version_delete",
    "cloud_image_version_get_build",
    "cloud_image_version_list_all",
    "cloud_stack_image_list_all",
    "job_get",
    "ssh_key_add",
    "ssh_key_get",
    "ssh_key_list_all",
    "ssh_key_remove",
    "ssh_key_update",
];

/// Shows a visitor the documented requests of every operation.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    api_get_info::visit_documented(visitor).await;
    cloud_image_create::visit_documented(visitor).await;
    cloud_image_delete::visit_documented(visitor).await;
    cloud_image_get::visit_documented(visitor).await;
    cloud_image_get_changelog::visit_documented(visitor).await;
    cloud_image_list_all::visit_documented(visitor).await;
    cloud_image_version_delete::visit_documented(visitor).await;
    cloud_image_version_get_build::visit_documented(visitor).await;
    cloud_image_version_list_all::visit_documented(visitor).await;
    cloud_stack_image_list_all::visit_documented(visitor).await;
    job_get::visit_documented(visitor).await;
    ssh_key_add::visit_documented(visitor).await;
    ssh_key_get::visit_documented(visitor).await;
    ssh_key_list_all::visit_documented(visitor).await;
    ssh_key_remove::visit_documented(visitor).await;
    ssh_key_update::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation that has all parameters, with the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    api_get_info::visit_chosen(values, visitor).await;
    cloud_image_create::visit_chosen(values, visitor).await;
    cloud_image_delete::visit_chosen(values, visitor).await;
    cloud_image_get::visit_chosen(values, visitor).await;
    cloud_image_get_changelog::visit_chosen(values, visitor).await;
    cloud_image_list_all::visit_chosen(values, visitor).await;
    cloud_image_version_delete::visit_chosen(values, visitor).await;
    cloud_image_version_get_build::visit_chosen(values, visitor).await;
    cloud_image_version_list_all::visit_chosen(values, visitor).await;
    cloud_stack_image_list_all::visit_chosen(values, visitor).await;
    job_get::visit_chosen(values, visitor).await;
    ssh_key_add::visit_chosen(values, visitor).await;
    ssh_key_get::visit_chosen(values, visitor).await;
    ssh_key_list_all::visit_chosen(values, visitor).await;
    ssh_key_remove::visit_chosen(values, visitor).await;
    ssh_key_update::visit_chosen(values, visitor).await;
}
