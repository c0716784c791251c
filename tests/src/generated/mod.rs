// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Requests made of the spec's examples.

#![allow(clippy::approx_constant)]

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

mod api;
mod cloud;
mod job;
mod ssh;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    api::visit_documented(visitor).await;
    cloud::visit_documented(visitor).await;
    job::visit_documented(visitor).await;
    ssh::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    api::visit_chosen(values, visitor).await;
    cloud::visit_chosen(values, visitor).await;
    job::visit_chosen(values, visitor).await;
    ssh::visit_chosen(values, visitor).await;
}
