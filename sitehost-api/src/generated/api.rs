// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The API key itself.

mod api_info;
mod get_info;

pub use self::api_info::ApiInfo;
pub use self::get_info::ApiGetInfo;
