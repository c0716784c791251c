// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/cloud`.

pub mod db;
pub mod image;
pub mod server;
pub mod ssh;
pub mod stack;
pub mod volume;
