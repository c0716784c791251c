//! The pauses between polls.

use std::time::Duration;

/// The factor by which each pause is longer than the one before.
const FACTOR: f64 = 1.5;

/// The random part of a pause, as a fraction of it in either direction. It spreads the polls of programs that started
/// at the same time.
const JITTER: f64 = 0.2;

/// Pauses that grow by half up to a maximum.
pub(crate) struct BackOff {
    /// The next pause, before jitter.
    pause: Duration,
    max: Duration,
}

impl BackOff {
    pub(crate) fn new(first: Duration, max: Duration) -> Self {
        Self { pause: first, max }
    }

    /// Returns the next pause, with jitter.
    pub(crate) fn next_pause(&mut self) -> Duration {
        let pause = self.pause;
        self.pause = pause.mul_f64(FACTOR).min(self.max);
        pause.mul_f64(1.0 - JITTER + 2.0 * JITTER * fastrand::f64())
    }
}
