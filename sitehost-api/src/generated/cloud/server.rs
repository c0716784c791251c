// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The container servers, which run stacks.

mod cloud_server;
mod get_update_window;
mod list_all;
mod set_update_window;
mod tls_version;
mod update_minimum_tls_version;
mod update_window;
mod weekday;

pub use self::cloud_server::CloudServer;
pub use self::get_update_window::CloudServerGetUpdateWindow;
pub use self::list_all::CloudServerListAll;
pub use self::set_update_window::{CloudServerSetUpdateWindow, CloudServerSetUpdateWindowRequired};
pub use self::tls_version::TlsVersion;
pub use self::update_minimum_tls_version::CloudServerUpdateMinimumTlsVersion;
pub use self::update_window::UpdateWindow;
pub use self::weekday::Weekday;
