// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/accounts`.

pub mod client;
