//! Times two functions in turns, so that a machine whose speed drifts slows both alike.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Rounds of rival, ours, rival.
const ROUNDS: usize = 2_000;
/// How long a batch of calls takes, about: long against reading the clock, short against a slice of the scheduler's time.
const BATCH: Duration = Duration::from_micros(100);

/// What one comparison found. Each is a median over all rounds.
pub struct Comparison {
    /// Our time divided by the rival's.
    pub ratio: f64,
    /// The rival's time divided by its own in the same round: 1 on a machine that is quiet enough.
    pub noise: f64,
}

fn time<T>(calls: u32, function: &mut impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(function());
    }
    start.elapsed().as_secs_f64()
}

/// The calls that fill a batch. Doubling them until they do warms up as well.
fn calls<T>(function: &mut impl FnMut() -> T) -> u32 {
    let mut calls = 1;
    while time(calls, function) < BATCH.as_secs_f64() {
        calls *= 2;
    }
    calls
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Times `ours` against `rival`. What they return is dropped within the time.
pub fn compare<A, B>(mut ours: impl FnMut() -> A, mut rival: impl FnMut() -> B) -> Comparison {
    let calls = calls(&mut ours).max(calls(&mut rival));
    let (mut ratios, mut noises) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let first = time(calls, &mut rival);
        let our_time = time(calls, &mut ours);
        let second = time(calls, &mut rival);
        ratios.push(our_time / ((first + second) / 2.0));
        // Which comes first alternates, so that a drift within a round does not show as noise.
        noises.push(if round.is_multiple_of(2) {
            first / second
        } else {
            second / first
        });
    }
    Comparison {
        ratio: median(ratios),
        noise: median(noises),
    }
}
