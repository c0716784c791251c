// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Snapshots of the disks of a server, which expire after some hours.

mod create;
mod delete;
mod list_all;
mod restore;
mod set_lifetime;
mod snapshot;

pub use self::create::ServerSnapshotCreate;
pub use self::delete::ServerSnapshotDelete;
pub use self::list_all::ServerSnapshotListAll;
pub use self::restore::ServerSnapshotRestore;
pub use self::set_lifetime::ServerSnapshotSetLifetime;
pub use self::snapshot::Snapshot;
