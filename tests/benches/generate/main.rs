//! How long the generator takes, and how that grows with the spec. For information: `counts` has what must hold.
//!
//! Prints one line of JSON.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

mod spec;

use std::time::Instant;

use tempfile::TempDir;

/// Sizes are measured in turns, so that a machine whose speed drifts slows all alike.
const ROUNDS: usize = 7;

fn write(endpoints: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    spec::write(folder.path(), endpoints).unwrap();
    folder
}

fn seconds(folder: &TempDir) -> f64 {
    let start = Instant::now();
    drop(sitehost_codegen::generate(folder.path()).unwrap());
    start.elapsed().as_secs_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let [small, middle, large] = [100, 200, 1_000].map(write);
    let (mut ratios, mut times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ratios.push(seconds(&large) / seconds(&small));
        times.push(seconds(&middle));
    }
    let figures = serde_json::json!({
        "generate_1000_vs_100_time": median(ratios),
        "generate_200_seconds": median(times),
    });
    println!("{figures}");
}
