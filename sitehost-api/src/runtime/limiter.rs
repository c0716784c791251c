//! Keeps a client under a number of calls a second.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until};

const SECOND: Duration = Duration::from_secs(1);

/// Lets so many calls through within any second. The others wait, first come, first served.
pub(crate) struct Limiter {
    calls: u32,
    /// When each of the last calls was let through, the oldest first. Whoever waits holds the lock, so that the others
    /// queue behind it, and whoever is dropped while waiting leaves no trace.
    sent: Mutex<VecDeque<Instant>>,
}

impl Limiter {
    pub(crate) fn new(calls: u32) -> Self {
        Self {
            calls,
            sent: Mutex::default(),
        }
    }

    /// Waits until one more call may be made.
    pub(crate) async fn admit(&self) {
        let mut sent = self.sent.lock().await;
        if sent.len() >= usize::try_from(self.calls).unwrap_or(usize::MAX)
            && let Some(oldest) = sent.front()
        {
            sleep_until(*oldest + SECOND).await;
            sent.pop_front();
        }
        sent.push_back(Instant::now());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::task::JoinSet;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn no_second_has_more_calls_than_allowed() {
        let limiter = Arc::new(Limiter::new(3));
        let mut tasks = JoinSet::new();
        for _ in 0..10 {
            let limiter = Arc::clone(&limiter);
            tasks.spawn(async move {
                limiter.admit().await;
                Instant::now()
            });
        }
        let mut times = tasks.join_all().await;
        times.sort();
        for window in times.windows(4) {
            assert!(window[3] - window[0] >= SECOND, "{times:?}");
        }
        assert_eq!(times[9] - times[0], 3 * SECOND);
    }

    #[tokio::test(start_paused = true)]
    async fn calls_that_come_slowly_do_not_wait() {
        let limiter = Limiter::new(1);
        let start = Instant::now();
        for second in 0..3 {
            assert_eq!(start.elapsed(), second * SECOND);
            limiter.admit().await;
            tokio::time::advance(SECOND).await;
        }
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_gives_up_waiting_takes_no_place() {
        let limiter = Limiter::new(1);
        let start = Instant::now();
        limiter.admit().await;
        for _ in 0..5 {
            let gave_up = tokio::time::timeout(Duration::from_millis(100), limiter.admit()).await;
            assert!(gave_up.is_err());
        }
        limiter.admit().await;
        assert_eq!(start.elapsed(), SECOND);
    }
}
