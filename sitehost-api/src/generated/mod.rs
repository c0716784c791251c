// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The operations of the SiteHost API, in the folders of its paths.

pub mod cloud;
