//! Tests of the program `sitehost-mock`.

#![allow(
    clippy::unwrap_used,
    reason = "a test helper fails the test by panicking"
)]

mod addresses;
mod cross_origin;
mod flags;
mod lines;
mod readme;
mod running;
#[cfg(unix)]
mod signals;
