// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The environment variables of the services of a stack.

mod delete;
mod environment_change;
mod environment_variable;
mod get;
mod update;

pub use self::delete::{CloudStackEnvironmentDelete, CloudStackEnvironmentDeleteRequired};
pub use self::environment_change::EnvironmentChange;
pub use self::environment_variable::EnvironmentVariable;
pub use self::get::CloudStackEnvironmentGet;
pub use self::update::{CloudStackEnvironmentUpdate, CloudStackEnvironmentUpdateRequired};
