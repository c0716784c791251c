//! The mock as its users see it: over TCP and through its public items.

#![allow(
    clippy::unwrap_used,
    reason = "the functions beside the tests fail the test this way too"
)]

mod connections;
mod refusals;
mod replies;
mod secrets;
mod wire;

/// The path of the one operation that these tests rely on.
const CREATE: &str = "/1.0/cloud/image/create.json";

/// A request that keeps to the description, every parameter given.
const COMPLETE: &[(&str, &str)] = &[
    ("apikey", "your_key_here"),
    ("client_id", "1"),
    ("label", "My Custom Image"),
    ("params[code]", "my-custom-image"),
    ("params[ssh_keys][]", "23"),
    ("params[ssh_keys][]", "25"),
    ("params[fork_id]", "61"),
];
