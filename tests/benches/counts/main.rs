//! Counts allocations, which are the same in every run: those of encoding, and those of the generator as the spec
//! grows.
//!
//! The counting allocator is slow, so this bench is separate from those that measure times. Prints one line of JSON.
//! Run it with `cargo bench -p sitehost-tests --bench counts`.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

#[path = "../generate/spec.rs"]
mod spec;

use std::hint::black_box;

use allocation_counter::AllocationInfo;
use sitehost_api::cloud::image::{CloudImageCreate, CloudImageListAll};
use sitehost_api::ssh::key::SshKeyAdd;
use sitehost_api::{Client, Request};

/// Returns the number of allocations of encoding a request.
fn encode(client: &Client, request: &impl Request) -> u64 {
    let counted = allocation_counter::measure(|| {
        drop(black_box(client.encode(black_box(request)).unwrap()));
    });
    counted.count_total
}

/// Returns the largest number of allocations among several requests: short and long ones, forms and queries, text and
/// numbers.
fn encode_most() -> u64 {
    let client = Client::new("your_key_here").unwrap();
    let long = "ssh-rsa AAAA+/é".repeat(10_000);
    let create = CloudImageCreate::new(1, "My Custom Image");
    let list = CloudImageListAll::new(1).page_size(100).page_number(2);
    let counts = [
        encode(&client, &create.clone().code("mine").ssh_keys([23])),
        encode(&client, &create.ssh_keys(0..900).fork_id(61)),
        encode(&client, &SshKeyAdd::new(1, "My SSH Key", &*long)),
        encode(&client, &list),
        encode(&client, &list.clone().code(&*long)),
    ];
    counts.into_iter().max().unwrap_or_default()
}

/// Counts the allocations of the generator for a spec of this many copies of the fixture.
fn generate(copies: usize) -> AllocationInfo {
    let folder = tempfile::tempdir().unwrap();
    spec::write(folder.path(), copies).unwrap();
    allocation_counter::measure(|| drop(sitehost_codegen::generate(folder.path()).unwrap()))
}

fn main() {
    let (small, large) = (generate(spec::SMALL), generate(spec::LARGE));
    let figures = serde_json::json!({
        "encode_allocations": encode_most(),
        "generate_2280_vs_228_allocations": large.count_total as f64 / small.count_total as f64,
        "generate_2280_vs_228_bytes": large.bytes_total as f64 / small.bytes_total as f64,
        "generate_2280_vs_228_peak_bytes": large.bytes_max as f64 / small.bytes_max as f64,
    });
    println!("{figures}");
}
