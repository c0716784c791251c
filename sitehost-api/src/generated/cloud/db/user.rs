// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The users who log in to databases.

mod add;
mod database_user;
mod delete;
mod get;
mod list_all;
mod update;

pub use self::add::{CloudDbUserAdd, CloudDbUserAddRequired};
pub use self::database_user::DatabaseUser;
pub use self::delete::CloudDbUserDelete;
pub use self::get::CloudDbUserGet;
pub use self::list_all::CloudDbUserListAll;
pub use self::update::{CloudDbUserUpdate, CloudDbUserUpdateRequired};
