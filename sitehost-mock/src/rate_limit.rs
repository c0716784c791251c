//! The mock's rate limit. It admits at most the configured number of calls in any window of one second.

use std::collections::VecDeque;
use std::time::Duration;

// tokio's clock, so that a test can pause it.
use tokio::time::Instant;

use crate::refusal::Refusal;

const WINDOW: Duration = Duration::from_secs(1);

#[derive(Default)]
pub(crate) struct RateLimit {
    limit: Option<u32>,
    /// The times at which the calls of the last second were admitted, the oldest first.
    admitted: VecDeque<Instant>,
}

impl RateLimit {
    pub(crate) fn new(limit: Option<u32>) -> Self {
        Self {
            limit,
            admitted: VecDeque::new(),
        }
    }

    /// Admits and counts a call, or refuses it. A refused call does not count, so that a client which pauses for a
    /// second is admitted again.
    pub(crate) fn admit(&mut self) -> Result<(), Refusal> {
        let Some(limit) = self.limit else {
            return Ok(());
        };
        let now = Instant::now();
        while self
            .admitted
            .front()
            .is_some_and(|admitted| now.duration_since(*admitted) >= WINDOW)
        {
            self.admitted.pop_front();
        }
        if u32::try_from(self.admitted.len()).is_ok_and(|admitted| admitted < limit) {
            self.admitted.push_back(now);
            return Ok(());
        }
        Err(Refusal::RateLimited { limit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn the_window_slides_with_each_call() {
        let mut rate_limit = RateLimit::new(Some(2));
        let refused = Err(Refusal::RateLimited { limit: 2 });
        let half = WINDOW / 2;

        assert_eq!(rate_limit.admit(), Ok(()));
        tokio::time::advance(half).await;
        assert_eq!(rate_limit.admit(), Ok(()));
        assert_eq!(rate_limit.admit(), refused);
        tokio::time::advance(half).await;
        // The first call has left the window, the second one has not.
        assert_eq!(rate_limit.admit(), Ok(()));
        assert_eq!(rate_limit.admit(), refused);
        tokio::time::advance(half).await;
        assert_eq!(rate_limit.admit(), Ok(()));
    }

    #[tokio::test(start_paused = true)]
    async fn no_limit_admits_every_call_and_a_limit_of_0_admits_none() {
        let mut unlimited = RateLimit::default();
        assert!((0..1000).all(|_| unlimited.admit().is_ok()));

        let mut closed = RateLimit::new(Some(0));
        assert_eq!(closed.admit(), Err(Refusal::RateLimited { limit: 0 }));
    }
}
