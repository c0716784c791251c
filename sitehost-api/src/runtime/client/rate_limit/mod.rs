//! Admits calls at the pace of a rate limit: a configured one, or the API's own, which is learned from its refusals.
//!
//! `pace` calculates when the next call may be sent. This file is the queue: calls wait here, first come, first served.
//!
//! # Why not a crate
//!
//! `leaky-bucket` 1.1 admits up to twice the limit within one second, since its bucket refills while it is emptied, and
//! the API counts over a rolling second. A waiter of it that is not polled blocks all others. `governor` 0.10 has the
//! same kind of bucket, no queue, a clock of its own that tests cannot pause, and brings 22 crates. Neither learns a limit.

mod pace;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::{Instant, timeout_at};

use self::pace::{Admission, Outcome, Pace};

/// A rate limit that clients can share.
///
/// Each client has its own unless it is built with [`ClientBuilder::rate_limit`]. Clones of a
/// client, and clients with the same `RateLimit`, count together:
///
/// ```
/// use sitehost_api::{Client, RateLimit};
///
/// # fn main() -> Result<(), sitehost_api::Error> {
/// let limit = RateLimit::per_second(8);
/// let one = Client::builder("your_key_here").rate_limit(&limit).build()?;
/// let other = Client::builder("another_key").rate_limit(&limit).build()?;
/// # Ok(())
/// # }
/// ```
///
/// [`ClientBuilder::rate_limit`]: crate::ClientBuilder::rate_limit
#[derive(Clone)]
pub struct RateLimit(Arc<Mutex<State>>);

struct State {
    pace: Pace,
    /// The queue: waiting calls, by place.
    waiting: BTreeMap<u64, oneshot::Sender<Admission>>,
    /// The place of the next call that joins.
    next_place: u64,
}

impl State {
    /// Admits calls from the front of the queue, as many as the pace allows now.
    fn admit_waiting(&mut self, now: Instant) {
        while let Some(first) = self.waiting.first_entry() {
            if self.pace.next(now) > now {
                return;
            }
            let admission = self.pace.admit(now);
            if let Err(admission) = first.remove().send(admission) {
                self.pace.give_back(admission);
            }
        }
    }
}

impl RateLimit {
    /// Admits at most `calls` requests in any window of one second; the rest queue in order.
    ///
    /// `calls` is at least 1, which [`build`](crate::ClientBuilder::build) checks. If the API's own limiter refuses calls
    /// nevertheless, they are held back as [`learned`](Self::learned) describes.
    #[must_use]
    pub fn per_second(calls: u32) -> Self {
        Self::new(Some(calls), true)
    }

    /// Learns the API's limit from its refusals. Each client does so by default.
    ///
    /// - Until the first refusal, at most 16 calls are in flight. Each success that began while at least half of that
    ///   number was in flight raises it by one. Ten calls a second are admitted in any case, however long replies take.
    /// - A refusal holds all calls for one second, or for the reply's `Retry-After` if that is longer, plus up to 100 ms
    ///   of jitter. The limit is then the number of calls that the API admitted in the second before. While calls queue,
    ///   the limit rises by one every two seconds, until the next refusal.
    /// - The limit is forgotten ten seconds after the hold ends, unless the API refuses again.
    ///
    /// Queued calls are sent in order. A refused call keeps its place.
    #[must_use]
    pub fn learned() -> Self {
        Self::new(None, true)
    }

    pub(crate) fn new(calls: Option<u32>, adaptive: bool) -> Self {
        Self(Arc::new(Mutex::new(State {
            pace: Pace::new(calls, adaptive),
            waiting: BTreeMap::new(),
            next_place: 0,
        })))
    }

    /// Whether the limit is zero calls a second.
    pub(crate) fn is_closed(&self) -> bool {
        self.state().pace.fixed() == Some(0)
    }

    /// Locks the state. The lock is never held across an `.await`, so a call that is not polled blocks no other.
    fn state(&self) -> MutexGuard<'_, State> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for RateLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let calls = self.state().pace.fixed();
        f.debug_struct("RateLimit")
            .field("calls_per_second", &calls)
            .finish_non_exhaustive()
    }
}

/// The admission of one call, over all its attempts.
pub(crate) struct Turn<'a> {
    limit: Option<&'a RateLimit>,
    /// How long the call waits for admission after its first refusal.
    timeout: Duration,
    /// The deadline of the whole call.
    deadline: Option<Instant>,
    /// The call's place in the queue. `None` before its first attempt.
    place: Option<u64>,
    first_refused: Option<Instant>,
}

impl<'a> Turn<'a> {
    pub(crate) fn new(
        limit: Option<&'a RateLimit>,
        timeout: Duration,
        deadline: Option<Instant>,
    ) -> Self {
        Self {
            limit,
            timeout,
            deadline,
            place: None,
            first_refused: None,
        }
    }

    /// Waits until the call may be sent. Returns `None` if its timeout or deadline comes first.
    pub(crate) async fn admit(&mut self) -> Option<Permit<'a>> {
        let Some(limit) = self.limit else {
            return Some(Permit { sent: None });
        };
        let now = Instant::now();
        let place = {
            let mut state = limit.state();
            if state.waiting.is_empty() && self.place.is_none() && state.pace.next(now) <= now {
                self.place = Some(take_place(&mut state));
                let admission = state.pace.admit(now);
                return Some(Permit::new(limit, admission));
            }
            *self.place.get_or_insert_with(|| take_place(&mut state))
        };
        let mut waiting = Waiting::new(limit, place);
        let admission = waiting.admitted(self, now).await?;
        Some(Permit::new(limit, admission))
    }

    /// Notes that the API's limiter refused the call. Returns whether the call has time to wait for `pause`.
    pub(crate) fn refused(&mut self, pause: Duration) -> bool {
        let now = Instant::now();
        let since = *self.first_refused.get_or_insert(now);
        let is_over = |deadline| now.checked_add(pause).is_none_or(|end| end >= deadline);
        (now - since).saturating_add(pause) <= self.timeout && !self.deadline.is_some_and(is_over)
    }

    /// When the call, queued since `since`, gives up.
    fn gives_up_at(&self, state: &State, since: Instant) -> Option<Instant> {
        let end = match self.first_refused {
            Some(refused) => refused.checked_add(self.timeout),
            None => state.pace.gives_up_at(since, self.timeout),
        };
        end.into_iter().chain(self.deadline).min()
    }
}

fn take_place(state: &mut State) -> u64 {
    let place = state.next_place;
    state.next_place += 1;
    place
}

/// A call in the queue. Dropping it leaves the queue and frees an admission that it did not use.
struct Waiting<'a> {
    limit: &'a RateLimit,
    place: u64,
    granted: oneshot::Receiver<Admission>,
}

impl<'a> Waiting<'a> {
    fn new(limit: &'a RateLimit, place: u64) -> Self {
        let granted = join(&mut limit.state(), place);
        Self {
            limit,
            place,
            granted,
        }
    }

    async fn admitted(&mut self, turn: &Turn<'_>, since: Instant) -> Option<Admission> {
        let mut granted = None;
        loop {
            let until = {
                let now = Instant::now();
                let mut state = self.limit.state();
                if let Some(admission) = granted.or_else(|| self.granted.try_recv().ok()) {
                    // The call may be polled long after it was admitted, and others were admitted since.
                    if let Some(admission) = state.pace.renew(admission, now) {
                        return Some(admission);
                    }
                    self.granted = join(&mut state, self.place);
                }
                state.admit_waiting(now);
                if let Ok(admission) = self.granted.try_recv() {
                    return Some(admission);
                }
                let next = state.pace.next(now);
                match turn.gives_up_at(&state, since) {
                    Some(end) if end <= now || (turn.first_refused.is_some() && end < next) => {
                        return None;
                    }
                    Some(end) => next.min(end),
                    None => next,
                }
            };
            granted = match timeout_at(until, &mut self.granted).await {
                Ok(granted) => granted.ok(),
                Err(_) => None,
            };
        }
    }
}

fn join(state: &mut State, place: u64) -> oneshot::Receiver<Admission> {
    let (sender, receiver) = oneshot::channel();
    state.waiting.insert(place, sender);
    receiver
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut state = self.limit.state();
        state.waiting.remove(&self.place);
        self.granted.close();
        if let Ok(admission) = self.granted.try_recv() {
            state.pace.give_back(admission);
            state.admit_waiting(Instant::now());
        }
    }
}

/// Permission for one attempt. Dropping it without an outcome counts as [`Outcome::Unknown`].
pub(crate) struct Permit<'a> {
    /// `None` without a limit, and once the outcome is known.
    sent: Option<(&'a RateLimit, Admission)>,
}

impl<'a> Permit<'a> {
    fn new(limit: &'a RateLimit, admission: Admission) -> Self {
        Self {
            sent: Some((limit, admission)),
        }
    }

    /// The API's limiter admitted the call.
    pub(crate) fn admitted(mut self) {
        self.end(Outcome::Admitted);
    }

    /// The API's limiter refused the call, with this `Retry-After`.
    pub(crate) fn refused(mut self, retry_after: Option<Duration>) {
        self.end(Outcome::Refused(retry_after));
    }

    fn end(&mut self, outcome: Outcome) {
        if let Some((limit, admission)) = self.sent.take() {
            let mut state = limit.state();
            state.pace.ended(admission, outcome);
            if !state.waiting.is_empty() {
                state.admit_waiting(Instant::now());
            }
        }
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.end(Outcome::Unknown);
    }
}

#[cfg(test)]
mod tests;
