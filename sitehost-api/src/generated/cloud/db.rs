// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The databases of container servers.

pub mod grant;
pub mod user;

mod add;
mod database;
mod database_host;
mod delete;
mod get;
mod list_all;
mod update;

pub use self::add::{CloudDbAdd, CloudDbAddRequired};
pub use self::database::Database;
pub use self::database_host::DatabaseHost;
pub use self::delete::CloudDbDelete;
pub use self::get::CloudDbGet;
pub use self::list_all::CloudDbListAll;
pub use self::update::CloudDbUpdate;
