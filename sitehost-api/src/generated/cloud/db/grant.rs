// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The privileges that database users have on databases.

mod add;
mod database_grant;
mod delete;
mod privilege;
mod update;

pub use self::add::{CloudDbGrantAdd, CloudDbGrantAddRequired};
pub use self::database_grant::DatabaseGrant;
pub use self::delete::{CloudDbGrantDelete, CloudDbGrantDeleteRequired};
pub use self::privilege::Privilege;
pub use self::update::{CloudDbGrantUpdate, CloudDbGrantUpdateRequired};
