// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The images that containers can run.

mod cloud_stack_image;
mod list_all;

pub use self::cloud_stack_image::CloudStackImage;
pub use self::list_all::CloudStackImageListAll;
