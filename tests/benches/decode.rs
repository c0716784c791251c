//! The documented reply to a job: the SDK against serde_json into the same struct.

#![allow(clippy::unwrap_used)]

use std::hint::black_box;

use criterion::Criterion;
use serde::Deserialize;
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, Job};

#[derive(Deserialize)]
struct Envelope {
    #[serde(rename = "return")]
    reply: Option<Job>,
    status: bool,
}

const REPLY: &[u8] =
    br#"{"return":{"job_id":"3433562"},"msg":"Successful","status":true,"time":29.92}"#;

fn main() {
    let client = Client::new("your_key_here").unwrap();
    let request = CloudImageCreate::new(1, "My Custom Image");
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("decode");
    group.bench_function("ours", |bencher| {
        bencher.iter(|| client.decode(&request, 200, black_box(REPLY)).unwrap());
    });
    group.bench_function("serde_json", |bencher| {
        bencher.iter(|| {
            let envelope: Envelope = serde_json::from_slice(black_box(REPLY)).unwrap();
            assert!(envelope.status);
            envelope.reply.unwrap()
        });
    });
    group.finish();
}
