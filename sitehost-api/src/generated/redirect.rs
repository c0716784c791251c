// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Redirects from one web address to another.

mod list_redirects;
mod redirect;
mod redirect_type;

pub use self::list_redirects::RedirectListRedirects;
pub use self::redirect::Redirect;
pub use self::redirect_type::RedirectType;
