// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Requests made of the spec's examples.

use sitehost_api::api::ApiGetInfo;
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::cloud::image::CloudImageDelete;
use sitehost_api::cloud::image::CloudImageGet;
use sitehost_api::cloud::image::CloudImageGetChangelog;
use sitehost_api::cloud::image::CloudImageListAll;
use sitehost_api::cloud::image::version::CloudImageVersionDelete;
use sitehost_api::cloud::image::version::CloudImageVersionGetBuild;
use sitehost_api::cloud::image::version::CloudImageVersionListAll;
use sitehost_api::cloud::stack::image::CloudStackImageListAll;
use sitehost_api::job::JobGet;
use sitehost_api::ssh::key::SshKeyAdd;
use sitehost_api::ssh::key::SshKeyGet;
use sitehost_api::ssh::key::SshKeyListAll;
use sitehost_api::ssh::key::SshKeyRemove;
use sitehost_api::ssh::key::SshKeyUpdate;
use crate::{Kind, Values, Visitor};

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

/// Shows a visitor the documented requests of every operation: with all parameters, and with the required
/// ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("api_get_info", Kind::Full, ApiGetInfo::new()).await;
    visitor.visit("api_get_info", Kind::Minimal, ApiGetInfo::new()).await;
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
    visitor
        .visit("cloud_image_get", Kind::Full, CloudImageGet::new(1, "my-custom-image"))
        .await;
    visitor
        .visit(
            "cloud_image_get",
            Kind::Minimal,
            CloudImageGet::new(1, "my-custom-image"),
        )
        .await;
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
    visitor
        .visit(
            "cloud_image_list_all",
            Kind::Full,
            CloudImageListAll::new(1)
                .code("my-custom-image")
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit("cloud_image_list_all", Kind::Minimal, CloudImageListAll::new(1))
        .await;
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
    visitor
        .visit(
            "cloud_image_version_list_all",
            Kind::Full,
            CloudImageVersionListAll::new(1, 77)
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit(
            "cloud_image_version_list_all",
            Kind::Minimal,
            CloudImageVersionListAll::new(1, 77),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_image_list_all",
            Kind::Full,
            CloudStackImageListAll::new(1)
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_image_list_all",
            Kind::Minimal,
            CloudStackImageListAll::new(1),
        )
        .await;
    visitor.visit("job_get", Kind::Full, JobGet::new("scheduler", 32563)).await;
    visitor.visit("job_get", Kind::Minimal, JobGet::new("scheduler", 32563)).await;
    visitor
        .visit(
            "ssh_key_add",
            Kind::Full,
            SshKeyAdd::new(1, "My SSH Key", "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host")
                .custom_image_access(true),
        )
        .await;
    visitor
        .visit(
            "ssh_key_add",
            Kind::Minimal,
            SshKeyAdd::new(1, "My SSH Key", "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host"),
        )
        .await;
    visitor
        .visit("ssh_key_get", Kind::Full, SshKeyGet::new(1, 1).include_users(true))
        .await;
    visitor.visit("ssh_key_get", Kind::Minimal, SshKeyGet::new(1, 1)).await;
    visitor
        .visit(
            "ssh_key_list_all",
            Kind::Full,
            SshKeyListAll::new(1)
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor.visit("ssh_key_list_all", Kind::Minimal, SshKeyListAll::new(1)).await;
    visitor.visit("ssh_key_remove", Kind::Full, SshKeyRemove::new(1, 1)).await;
    visitor.visit("ssh_key_remove", Kind::Minimal, SshKeyRemove::new(1, 1)).await;
    visitor
        .visit(
            "ssh_key_update",
            Kind::Full,
            SshKeyUpdate::new(
                    1,
                    1,
                    "My SSH Key",
                    "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host",
                )
                .custom_image_access(true),
        )
        .await;
    visitor
        .visit(
            "ssh_key_update",
            Kind::Minimal,
            SshKeyUpdate::new(
                1,
                1,
                "My SSH Key",
                "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host",
            ),
        )
        .await;
}

/// Shows a visitor a request of every operation that has all parameters, with the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor.visit("api_get_info", Kind::Chosen, ApiGetInfo::new()).await;
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
    visitor
        .visit(
            "cloud_image_delete",
            Kind::Chosen,
            CloudImageDelete::new(values.id("client_id"), values.text("code")),
        )
        .await;
    visitor
        .visit(
            "cloud_image_get",
            Kind::Chosen,
            CloudImageGet::new(values.id("client_id"), values.text("code")),
        )
        .await;
    visitor
        .visit(
            "cloud_image_get_changelog",
            Kind::Chosen,
            CloudImageGetChangelog::new(values.id("client_id"), values.text("code")),
        )
        .await;
    visitor
        .visit(
            "cloud_image_list_all",
            Kind::Chosen,
            CloudImageListAll::new(values.id("client_id"))
                .code(values.text("filters[code]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
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
    visitor
        .visit(
            "cloud_image_version_list_all",
            Kind::Chosen,
            CloudImageVersionListAll::new(values.id("client_id"), values.id("image_id"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_image_list_all",
            Kind::Chosen,
            CloudStackImageListAll::new(values.id("client_id"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
    visitor
        .visit(
            "job_get",
            Kind::Chosen,
            JobGet::new(values.text("type"), values.id("id")),
        )
        .await;
    visitor
        .visit(
            "ssh_key_add",
            Kind::Chosen,
            SshKeyAdd::new(
                    values.id("client_id"),
                    values.text("label"),
                    values.text("content"),
                )
                .custom_image_access(values.flag("params[custom_image_access]")),
        )
        .await;
    visitor
        .visit(
            "ssh_key_get",
            Kind::Chosen,
            SshKeyGet::new(values.id("client_id"), values.id("key_id"))
                .include_users(values.flag("include_users")),
        )
        .await;
    visitor
        .visit(
            "ssh_key_list_all",
            Kind::Chosen,
            SshKeyListAll::new(values.id("client_id"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
    visitor
        .visit(
            "ssh_key_remove",
            Kind::Chosen,
            SshKeyRemove::new(values.id("client_id"), values.id("key_id")),
        )
        .await;
    visitor
        .visit(
            "ssh_key_update",
            Kind::Chosen,
            SshKeyUpdate::new(
                    values.id("client_id"),
                    values.id("key_id"),
                    values.text("params[label]"),
                    values.text("params[content]"),
                )
                .custom_image_access(values.flag("params[custom_image_access]")),
        )
        .await;
}
