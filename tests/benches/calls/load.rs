//! The `calls` bench with many calls in flight on one client: throughput, errors and memory growth.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use sitehost_api::Client;
use tokio::task::JoinSet;

use crate::bare::Bare;
use crate::example;

/// The calls of each side in all. With this many, a leak of 24 bytes per call exceeds 4 MiB, the limit of the growth.
const CALLS: usize = 200_000;
/// The turns of each side. The server runs in a thread of its own, so the scheduler slows some turns down; the figure
/// is the median of the turns.
const TURNS: usize = 200;
/// The calls in flight at a time.
const IN_FLIGHT: usize = 256;

pub struct Load {
    pub throughput_vs_bare: f64,
    pub errors: usize,
    pub memory_growth_mib: f64,
}

/// Makes the calls of one turn, and returns their duration in seconds and the number of failed calls.
async fn turn<F>(call: impl Fn() -> F + Clone + Send + 'static) -> (f64, usize)
where
    F: Future<Output = bool> + Send,
{
    let left = Arc::new(AtomicUsize::new(CALLS / TURNS));
    let errors = Arc::new(AtomicUsize::new(0));
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..IN_FLIGHT {
        let (left, errors, call) = (Arc::clone(&left), Arc::clone(&errors), call.clone());
        tasks.spawn(async move {
            while left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1))
                .is_ok()
            {
                if !call().await {
                    errors.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
    }
    tasks.join_all().await;
    (
        start.elapsed().as_secs_f64(),
        errors.load(Ordering::Relaxed),
    )
}

/// Returns the resident memory of this process in MiB, or 0 on systems other than Linux.
fn resident_mib() -> f64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: f64 = statm
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse().ok())
        .unwrap_or(0.0);
    pages * 4096.0 / 1024.0 / 1024.0
}

/// Returns how much the memory grew, in MiB, from the first tenth of the turns to the last turn.
fn growth(memory: &[f64]) -> f64 {
    memory.last().unwrap_or(&0.0) - memory.get(TURNS / 10).unwrap_or(&0.0)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Runs one turn with the SDK.
async fn our_turn(client: &Client) -> (f64, usize) {
    let (client, request) = (client.clone(), Arc::new(example()));
    let call = move || {
        let (client, request) = (client.clone(), Arc::clone(&request));
        async move { client.cloud_image_create(&request).await.is_ok() }
    };
    turn(call).await
}

/// Runs the turns with the SDK alone, and returns the number of failed calls and the memory growth in MiB.
pub async fn count(client: &Client) -> (usize, f64) {
    let (mut errors, mut memory) = (0, Vec::new());
    for _ in 0..TURNS {
        errors += our_turn(client).await.1;
        memory.push(resident_mib());
    }
    (errors, growth(&memory))
}

/// Runs both sides in turns.
pub async fn measure(client: &Client, bare: &Bare) -> Load {
    let theirs = {
        let bare = Arc::new(bare.clone());
        move || {
            let bare = Arc::clone(&bare);
            async move { bare.call().await.is_ok() }
        }
    };
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    let (mut errors, mut memory) = (0, Vec::new());
    for _ in 0..TURNS {
        their_times.push(turn(theirs.clone()).await.0);
        let (time, failed) = our_turn(client).await;
        our_times.push(time);
        errors += failed;
        memory.push(resident_mib());
    }
    Load {
        throughput_vs_bare: median(their_times) / median(our_times),
        errors,
        memory_growth_mib: growth(&memory),
    }
}
