// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Custom images for containers.

pub mod version;

mod cloud_image;
mod cloud_image_changelog;
mod create;
mod delete;
mod get;
mod get_changelog;
mod image_type;
mod list_all;

pub use self::cloud_image::CloudImage;
pub use self::cloud_image_changelog::CloudImageChangelog;
pub use self::create::CloudImageCreate;
pub use self::delete::CloudImageDelete;
pub use self::get::CloudImageGet;
pub use self::get_changelog::CloudImageGetChangelog;
pub use self::image_type::ImageType;
pub use self::list_all::CloudImageListAll;
