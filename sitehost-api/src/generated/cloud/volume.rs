// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Volumes: storage that several containers can mount.

mod add;
mod delete;
mod get;
mod list_all;
mod mount;
mod update_mounts;
mod volume;

pub use self::add::CloudVolumeAdd;
pub use self::delete::CloudVolumeDelete;
pub use self::get::CloudVolumeGet;
pub use self::list_all::CloudVolumeListAll;
pub use self::mount::CloudVolumeMount;
pub use self::update_mounts::CloudVolumeUpdateMounts;
pub use self::volume::Volume;
