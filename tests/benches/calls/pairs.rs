//! The `calls` bench with one call at a time, in turns.

use std::time::{Duration, Instant};

use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;

use crate::bare::Bare;
use crate::example;

/// Rounds that are not measured, for the connection pools, the allocator and the caches to warm up.
const WARM_UP: usize = 500;
/// Measured rounds, of which the median is taken.
const ROUNDS: usize = 4000;

pub struct Pairs {
    pub ours_vs_bare: f64,
    pub bare_vs_bare: f64,
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}

async fn timed_bare(bare: &Bare) -> Duration {
    let start = Instant::now();
    bare.call().await.expect("a reply");
    start.elapsed()
}

async fn timed_ours(client: &Client, request: &CloudImageCreate) -> Duration {
    let start = Instant::now();
    client.cloud_image_create(request).await.expect("a reply");
    start.elapsed()
}

/// Times three calls per round: bare, ours, bare again. The ratio of the two bare calls is the noise of the machine.
pub async fn measure(client: &Client, bare: &Bare) -> Pairs {
    let request = example();
    for _ in 0..WARM_UP {
        timed_bare(bare).await;
        timed_ours(client, &request).await;
    }
    let (mut first, mut ours, mut second) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        if round % 2 == 0 {
            first.push(timed_bare(bare).await);
            ours.push(timed_ours(client, &request).await);
            second.push(timed_bare(bare).await);
        } else {
            second.push(timed_bare(bare).await);
            ours.push(timed_ours(client, &request).await);
            first.push(timed_bare(bare).await);
        }
    }
    let (first, ours, second) = (median(first), median(ours), median(second));
    Pairs {
        ours_vs_bare: ours / ((first + second) / 2.0),
        bare_vs_bare: second / first,
    }
}
