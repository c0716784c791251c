// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The security groups that the firewall of a server applies.

pub mod security_groups;

mod attached_group;
mod get;
mod update;

pub use self::attached_group::AttachedGroup;
pub use self::get::ServerFirewallGet;
pub use self::update::ServerFirewallUpdate;
