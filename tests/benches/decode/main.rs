//! Measures decoding of replies: `Client::decode` against serde_json into plain structs, in turns.
//!
//! Prints one line of JSON. Run it with `cargo bench -p sitehost-tests --bench decode`.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

mod plain;
mod replies;
#[path = "../turns/mod.rs"]
mod turns;

use std::hint::black_box;

use serde::de::DeserializeOwned;
use sitehost_api::cloud::image::{CloudImageCreate, CloudImageListAll};
use sitehost_api::job::JobGet;
use sitehost_api::{Client, Request};

/// Times the decoding of one reply: our time divided by that for the plain struct `P`.
fn measure<P: DeserializeOwned>(
    client: &Client,
    request: &impl Request,
    reply: &str,
) -> turns::Comparison {
    let body = reply.as_bytes();
    turns::compare(
        || client.decode(request, 200, black_box(body)).unwrap(),
        || plain::decode::<P>(black_box(body)),
    )
}

fn main() {
    let client = Client::new("your_key_here").unwrap();
    let job = measure::<plain::Job>(
        &client,
        &CloudImageCreate::new(1, "My Custom Image"),
        replies::JOB,
    );
    let images = measure::<plain::Page<plain::Image>>(
        &client,
        &CloudImageListAll::new(1),
        &replies::images(50),
    );
    let status = measure::<plain::Status>(
        &client,
        &JobGet::new("scheduler", 3433562),
        &replies::status(100),
    );
    let figures = serde_json::json!({
        "decode_job_vs_plain": job.ratio,
        "decode_images_vs_plain": images.ratio,
        "decode_log_vs_plain": status.ratio,
        "decode_noise": job.noise,
    });
    println!("{figures}");
}
