//! Measures the time of the generator, and how it grows with the spec. These figures have no limits; those of the
//! `counts` bench have.
//!
//! Prints one line of JSON.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

mod spec;

use std::time::Instant;

use tempfile::TempDir;

/// The rounds, of which the median is taken. Each round measures every size, so that a drift of the machine's speed
/// affects all of them.
const ROUNDS: usize = 7;

fn write(copies: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    spec::write(folder.path(), copies).unwrap();
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
    let [small, large] = [spec::SMALL, spec::LARGE].map(write);
    let (mut ratios, mut times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let time = seconds(&small);
        ratios.push(seconds(&large) / time);
        times.push(time);
    }
    let figures = serde_json::json!({
        "generate_2280_vs_228_time": median(ratios),
        "generate_228_seconds": median(times),
    });
    println!("{figures}");
}
