// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The users who get access to containers or volumes over SSH and SFTP.

mod add;
mod delete;
mod get;
mod list_all;
mod ssh_user;
mod update;

pub use self::add::CloudSshUserAdd;
pub use self::delete::CloudSshUserDelete;
pub use self::get::CloudSshUserGet;
pub use self::list_all::CloudSshUserListAll;
pub use self::ssh_user::SshUser;
pub use self::update::CloudSshUserUpdate;
