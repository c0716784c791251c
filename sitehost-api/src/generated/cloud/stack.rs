// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Stacks: containers that a Docker Compose file describes and that run together on a server.

pub mod environment;
pub mod image;
pub mod integrated;
pub mod ssl;

mod add;
mod backup;
mod container_image;
mod container_state;
mod copy;
mod database_copy;
mod database_user_copy;
mod delete;
mod generate_name;
mod generated_name;
mod get;
mod list_all;
mod overwrite;
mod purge_cache;
mod restart;
mod stack;
mod stack_container;
mod stack_part;
mod start;
mod stop;
mod update;

pub use self::add::{CloudStackAdd, CloudStackAddRequired};
pub use self::backup::CloudStackBackup;
pub use self::container_image::ContainerImage;
pub use self::container_state::ContainerState;
pub use self::copy::{CloudStackCopy, CloudStackCopyRequired};
pub use self::database_copy::DatabaseCopy;
pub use self::database_user_copy::DatabaseUserCopy;
pub use self::delete::CloudStackDelete;
pub use self::generate_name::CloudStackGenerateName;
pub use self::generated_name::GeneratedName;
pub use self::get::CloudStackGet;
pub use self::list_all::CloudStackListAll;
pub use self::overwrite::{CloudStackOverwrite, CloudStackOverwriteRequired};
pub use self::purge_cache::CloudStackPurgeCache;
pub use self::restart::CloudStackRestart;
pub use self::stack::Stack;
pub use self::stack_container::StackContainer;
pub use self::stack_part::StackPart;
pub use self::start::CloudStackStart;
pub use self::stop::CloudStackStop;
pub use self::update::CloudStackUpdate;
