//! The client against servers that reply with fixed bytes.

// The lint's exception for tests covers functions marked `#[test]`, not those that they share.
#![allow(clippy::unwrap_used)]

mod calls;
mod connections;
mod errors;
mod fork;
mod options;
mod paging;
mod rate_limit;
mod raw_server;
mod threaded_server;
mod waiting;
mod waiting_for_stacks;
mod wire;
