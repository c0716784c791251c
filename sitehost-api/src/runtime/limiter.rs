//! Keeps a client under a number of calls a second.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

const SECOND: Duration = Duration::from_secs(1);

/// How late a call may come for its slot.
const MISSED: Duration = Duration::from_millis(100);

/// Lets so many calls through within any second. The others wait, first come, first served.
pub(crate) struct Limiter {
    calls: usize,
    /// When calls were let through within the last second, and when those that wait will be, the oldest first. Nobody
    /// waits with the lock held: a call that is not polled must hold up no other.
    slots: Mutex<VecDeque<Instant>>,
}

/// The time at which a call may be made. Whoever is dropped before gives it back.
struct Slot<'a> {
    limiter: &'a Limiter,
    at: Instant,
    used: bool,
}

impl Limiter {
    pub(crate) fn new(calls: u32) -> Self {
        Self {
            calls: usize::try_from(calls).unwrap_or(usize::MAX),
            slots: Mutex::default(),
        }
    }

    /// Waits until one more call may be made.
    pub(crate) async fn admit(&self) {
        loop {
            let mut slot = self.reserve();
            sleep_until(slot.at).await;
            // One that was not polled for a while has missed its slot: others may have filled the second that it is now.
            if slot.at.elapsed() < MISSED {
                slot.used = true;
                return;
            }
        }
    }

    fn slots(&self) -> MutexGuard<'_, VecDeque<Instant>> {
        // Nothing that is done with it panics half-way.
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reserve(&self) -> Slot<'_> {
        let mut slots = self.slots();
        let now = Instant::now();
        while slots.front().is_some_and(|slot| *slot + SECOND <= now) {
            slots.pop_front();
        }
        let last = slots.back().copied().unwrap_or(now);
        let room = slots
            .len()
            .checked_sub(self.calls)
            .and_then(|place| slots.get(place))
            .map_or(now, |slot| *slot + SECOND);
        let at = now.max(last).max(room);
        slots.push_back(at);
        Slot {
            limiter: self,
            at,
            used: false,
        }
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        if !self.used {
            let mut slots = self.limiter.slots();
            if let Some(place) = slots.iter().rposition(|slot| *slot == self.at) {
                slots.remove(place);
            }
        }
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

    #[tokio::test(start_paused = true)]
    async fn whoever_waits_without_being_polled_holds_up_nobody() {
        let limiter = Limiter::new(1);
        let start = Instant::now();
        limiter.admit().await;
        let mut forgotten = std::pin::pin!(limiter.admit());
        let polled = tokio::time::timeout(Duration::from_millis(100), forgotten.as_mut()).await;
        assert!(polled.is_err());
        limiter.admit().await;
        assert_eq!(start.elapsed(), 2 * SECOND);
        // Its own slot has passed, and the second is taken.
        forgotten.await;
        assert_eq!(start.elapsed(), 3 * SECOND);
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_older_than_a_second_is_forgotten() {
        let limiter = Limiter::new(u32::MAX);
        for _ in 0..100 {
            limiter.admit().await;
            tokio::time::advance(SECOND / 4).await;
        }
        assert!(limiter.slots().len() <= 5);
    }
}
