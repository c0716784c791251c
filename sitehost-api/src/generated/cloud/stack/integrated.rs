// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Integrated stacks: the database servers, and phpMyAdmin, that SiteHost provides for the stacks of a server.

mod add;
mod integrated_stack;
mod list_all;

pub use self::add::CloudStackIntegratedAdd;
pub use self::integrated_stack::IntegratedStack;
pub use self::list_all::CloudStackIntegratedListAll;
