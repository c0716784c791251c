// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The SSH keys of an account.

mod add;
mod get;
mod list_all;
mod remove;
mod ssh_key;
mod ssh_key_add_reply;
mod ssh_key_user;
mod update;

pub use self::add::SshKeyAdd;
pub use self::get::SshKeyGet;
pub use self::list_all::SshKeyListAll;
pub use self::remove::SshKeyRemove;
pub use self::ssh_key::SshKey;
pub use self::ssh_key_add_reply::SshKeyAddReply;
pub use self::ssh_key_user::SshKeyUser;
pub use self::update::SshKeyUpdate;
