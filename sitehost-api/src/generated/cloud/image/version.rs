// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Versions of custom images, and the builds that make them.

mod build_status;
mod cloud_image_build;
mod cloud_image_version;
mod delete;
mod get_build;
mod list_all;

pub use self::build_status::BuildStatus;
pub use self::cloud_image_build::CloudImageBuild;
pub use self::cloud_image_version::CloudImageVersion;
pub use self::delete::CloudImageVersionDelete;
pub use self::get_build::CloudImageVersionGetBuild;
pub use self::list_all::CloudImageVersionListAll;
