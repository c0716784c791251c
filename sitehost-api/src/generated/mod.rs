// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The operations of the SiteHost API, in the folders of its paths.

#![allow(
    clippy::large_enum_variant,
    clippy::module_inception,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::type_complexity
)]

/// The address of the API.
pub(crate) const SERVER: &str = "https://api.sitehost.nz";

pub mod accounts;
pub mod api;
pub mod cloud;
pub mod dns;
pub mod job;
pub mod mail;
pub mod redirect;
pub mod server;
pub mod srs;
pub mod ssh;
pub mod ssl;
pub mod types;
