//! Times two functions in turns, so that a drift of the machine's speed affects both.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The rounds, each of which times the rival, ours, and the rival again.
const ROUNDS: usize = 2_000;
/// The approximate duration of a batch of calls: long compared with reading the clock, short compared with a time slice
/// of the scheduler.
const BATCH: Duration = Duration::from_micros(100);

/// The result of a comparison. Each figure is a median over all rounds.
pub struct Comparison {
    /// Our time divided by the rival's.
    pub ratio: f64,
    /// The rival's time divided by its own time in the same round. It is 1 on a quiet machine.
    pub noise: f64,
}

fn time<T>(calls: u32, function: &mut impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(function());
    }
    start.elapsed().as_secs_f64()
}

/// Returns the number of calls that fill a batch, and warms the function up.
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

/// Times `ours` against `rival`. The times include dropping the returned values.
pub fn compare<A, B>(mut ours: impl FnMut() -> A, mut rival: impl FnMut() -> B) -> Comparison {
    let calls = calls(&mut ours).max(calls(&mut rival));
    let (mut ratios, mut noises) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let first = time(calls, &mut rival);
        let our_time = time(calls, &mut ours);
        let second = time(calls, &mut rival);
        ratios.push(our_time / ((first + second) / 2.0));
        // The ratio alternates its direction, so that a drift within a round does not count as noise.
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
