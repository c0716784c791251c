//! Tests of the mock through its public API and over TCP.

#![allow(
    clippy::unwrap_used,
    reason = "a test helper fails the test by panicking"
)]

mod accounts;
mod builds;
mod calls;
mod carried_out;
mod cloud_db;
mod cloud_ssh_user;
mod cloud_stack;
mod cloud_stack_copies;
mod cloud_volume;
mod connections;
mod contacts;
mod dns;
mod dns_templates;
mod domains;
mod every_job;
mod faults;
mod http;
mod images;
mod integrated_stacks;
mod jobs;
mod lenient;
mod log;
mod mail;
mod memory;
mod pagination;
mod rate_limit;
mod refusals;
mod replies;
mod reply_types;
mod routes;
mod secrets;
mod server_addresses;
mod server_firewall;
mod servers;
mod ssh_keys;
mod wire;

/// The path of the operation that most of these tests call.
const CREATE: &str = "/1.0/cloud/image/create.json";

/// The id of that operation.
const CREATE_ID: &str = "cloud_image_create";

/// The documented reply of that operation.
const DOCUMENTED: &str =
    r#"{"return":{"job_id":"3433562"},"msg":"Successful","status":true,"time":29.92}"#;

/// Valid parameters of that operation, including all optional ones.
const COMPLETE: &[(&str, &str)] = &[
    ("apikey", "your_key_here"),
    ("client_id", "1"),
    ("label", "My Custom Image"),
    ("params[code]", "my-custom-image"),
    ("params[ssh_keys][]", "23"),
    ("params[ssh_keys][]", "25"),
    ("params[fork_id]", "61"),
];

/// Returns a request with the [`COMPLETE`] parameters.
fn create() -> Vec<u8> {
    wire::post(CREATE, wire::URLENCODED, wire::urlencoded(COMPLETE))
}
