//! The mock as its users see it: over TCP and through its public items.

#![allow(
    clippy::unwrap_used,
    reason = "the functions beside the tests fail the test this way too"
)]

mod accounts;
mod builds;
mod calls;
mod carried_out;
mod connections;
mod faults;
mod images;
mod jobs;
mod paging;
mod push_route;
mod rate_limit;
mod refusals;
mod remembered;
mod replies;
mod secrets;
mod ssh_keys;
mod wire;

/// The path of the operation that most of these tests rely on.
const CREATE: &str = "/1.0/cloud/image/create.json";

/// Its id.
const CREATE_ID: &str = "cloud_image_create";

/// As the vendor's page shows the reply.
const DOCUMENTED: &str =
    r#"{"return":{"job_id":"3433562"},"msg":"Successful","status":true,"time":29.92}"#;

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

/// The same on the wire.
fn create() -> Vec<u8> {
    wire::post(CREATE, wire::URLENCODED, wire::urlencoded(COMPLETE))
}
