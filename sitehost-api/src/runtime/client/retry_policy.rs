//! The retry policy of a client or a call.

use std::time::Duration;

/// When and how often a call is retried.
///
/// [`Client`](crate::Client#retries) says which calls are retried after which failures: never a POST that may have been
/// carried out. The default is that of the vendor's own SDK, with the rate limit waited out for a minute.
///
/// ```
/// use std::time::Duration;
/// use sitehost_api::RetryPolicy;
///
/// let patient = RetryPolicy::default()
///     .max_attempts(10)
///     .back_off(Duration::from_secs(1), Duration::from_secs(30));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct RetryPolicy {
    pub(super) after_failure: bool,
    pub(super) after_rate_limit: bool,
    pub(super) max_attempts: u32,
    first_back_off: Duration,
    max_back_off: Duration,
    pub(super) rate_limit_timeout: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl RetryPolicy {
    pub(super) const DEFAULT: Self = Self {
        after_failure: true,
        after_rate_limit: true,
        max_attempts: 4,
        first_back_off: Duration::from_millis(250),
        max_back_off: Duration::from_secs(1),
        rate_limit_timeout: Duration::from_secs(60),
    };

    /// Sends each call once, whatever happens.
    pub fn never() -> Self {
        Self::DEFAULT.after_failure(false).after_rate_limit(false)
    }

    /// Whether to retry after failures of the network and of gateways. On by default.
    pub fn after_failure(mut self, retry: bool) -> Self {
        self.after_failure = retry;
        self
    }

    /// Whether to retry after a refusal of the API's rate limiter. On by default.
    pub fn after_rate_limit(mut self, retry: bool) -> Self {
        self.after_rate_limit = retry;
        self
    }

    /// How many attempts are made at most, the first one included. Refusals of the rate limiter do not count. 4 by
    /// default. 0 is an error of [`ClientBuilder::build`](crate::ClientBuilder::build), and counts as 1 in
    /// [`Call::retry`](crate::Call::retry).
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// The back-off before the second attempt, and its maximum: it doubles each time. 250 milliseconds and one second by
    /// default. A reply's `Retry-After` makes it longer, and ends the call if it is longer than
    /// [`rate_limit_timeout`](Self::rate_limit_timeout).
    pub fn back_off(mut self, first: Duration, max: Duration) -> Self {
        self.first_back_off = first;
        self.max_back_off = max;
        self
    }

    /// How long a call waits for the API's rate limiter to admit it, from its first refusal; one minute by default. After
    /// that the last refusal is returned.
    ///
    /// A call that is queued behind others and was not sent yet fails once the API has admitted no call for as long. A
    /// `Retry-After` that is longer than what is left of this time ends the call at once.
    pub fn rate_limit_timeout(mut self, timeout: Duration) -> Self {
        self.rate_limit_timeout = timeout;
        self
    }

    /// The back-off after the attempt with this number, counted from 1.
    pub(super) fn back_off_after(self, attempt: u32) -> Duration {
        let doublings = attempt.saturating_sub(1).min(30);
        let back_off = self.first_back_off.saturating_mul(1 << doublings);
        back_off.min(self.max_back_off)
    }
}
