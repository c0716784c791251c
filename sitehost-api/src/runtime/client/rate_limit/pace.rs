//! The arithmetic of a rate limit: when the next call may be sent. It neither waits nor does IO.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

pub(super) const SECOND: Duration = Duration::from_secs(1);

/// How long an admission counts against a learned limit: the server's second, and a tenth more because requests do not
/// travel equally fast.
const LEARNED_SECOND: Duration = Duration::from_millis(1100);

/// The maximum jitter of a hold, so that clients with separate limits do not return at the same time.
const JITTER: Duration = Duration::from_millis(100);

/// How many calls a second are admitted even if the window is full: the API's documented limit.
const MIN_PER_SECOND: usize = 10;

/// The initial window, in calls in flight. It is slightly above the API's limit of ten a second, so that a larger burst
/// finds the limit with few refusals.
const FIRST_WINDOW: usize = 16;

/// How long a learned limit is kept after the last hold ended.
const FORGET_AFTER: Duration = Duration::from_secs(10);

/// How often a learned limit rises by one while calls queue.
const RAISE_INTERVAL: Duration = Duration::from_secs(2);

/// How long admissions are remembered: one second, and the time until a refusal arrives.
const REMEMBERED: Duration = Duration::from_secs(3);

/// How many admissions are remembered, unless a fixed limit needs more.
const MAX_REMEMBERED: usize = 1024;

/// The admission of one attempt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Admission {
    at: Instant,
    /// Whether its success widens the window, because at least half of the window was in flight.
    widens: bool,
}

/// How the API's limiter treated an attempt.
#[derive(Clone, Copy, Debug)]
pub(super) enum Outcome {
    /// The limiter admitted it.
    Admitted,
    /// The limiter refused it. The duration is the reply's `Retry-After`.
    Refused(Option<Duration>),
    /// There was no reply, or it was not the API's.
    Unknown,
}

pub(super) struct Pace {
    /// The configured limit, in calls a second.
    fixed: Option<usize>,
    /// Whether to learn the API's own limit.
    adaptive: bool,
    /// The limit that the last refusal showed.
    learned: Option<Learned>,
    /// How many calls may be in flight while no limit is known.
    window: usize,
    in_flight: usize,
    /// The times of admissions, the oldest first.
    admitted: VecDeque<Instant>,
    /// When a call last succeeded under a learned limit.
    last_success: Option<Instant>,
}

struct Learned {
    /// How many calls the API admitted in the second before the refusal.
    calls: usize,
    /// `calls` counts admissions after this.
    counted_from: Instant,
    refused_at: Instant,
    held_until: Instant,
    raise_at: Instant,
    /// Whether the limit delayed a call since it was last raised.
    was_reached: bool,
}

impl Pace {
    pub(super) fn new(fixed: Option<u32>, adaptive: bool) -> Self {
        Self {
            fixed: fixed.map(|calls| usize::try_from(calls).unwrap_or(usize::MAX)),
            adaptive,
            learned: None,
            window: FIRST_WINDOW,
            in_flight: 0,
            admitted: VecDeque::new(),
            last_success: None,
        }
    }

    /// The configured limit, in calls a second.
    pub(super) fn fixed(&self) -> Option<usize> {
        self.fixed
    }

    /// The earliest time for the next call, not before `now`.
    pub(super) fn next(&mut self, now: Instant) -> Instant {
        let mut next = now;
        if let Some(calls) = self.fixed {
            next = next.max(self.room(calls, SECOND).unwrap_or(now));
        }
        if let Some(calls) = self.learned_calls(now) {
            let room = self.room(calls, LEARNED_SECOND).unwrap_or(now);
            if let Some(learned) = &mut self.learned {
                learned.was_reached |= room > now;
                next = next.max(room).max(learned.held_until);
            }
        } else if self.adaptive && self.fixed.is_none() && self.in_flight >= self.window {
            next = next.max(self.room(MIN_PER_SECOND, SECOND).unwrap_or(now));
        }
        next
    }

    fn learned_calls(&mut self, now: Instant) -> Option<usize> {
        self.learned
            .take_if(|learned| learned.held_until + FORGET_AFTER <= now);
        self.learned.as_ref().map(|learned| learned.calls)
    }

    /// The time from which fewer than `calls` admissions lie within the last `period`. It can be in the past. `None` if
    /// fewer than `calls` are remembered.
    fn room(&self, calls: usize, period: Duration) -> Option<Instant> {
        let place = self.admitted.len().checked_sub(calls)?;
        Some(*self.admitted.get(place)? + period)
    }

    /// Admits a call now, which [`next`](Self::next) allowed.
    pub(super) fn admit(&mut self, now: Instant) -> Admission {
        while self
            .admitted
            .front()
            .is_some_and(|at| *at + REMEMBERED <= now)
            || self.admitted.len() >= MAX_REMEMBERED.max(self.fixed.unwrap_or(0))
        {
            self.admitted.pop_front();
        }
        if let Some(learned) = &mut self.learned
            && learned.was_reached
            && learned.raise_at <= now
        {
            learned.calls += 1;
            learned.raise_at = now + RAISE_INTERVAL;
            learned.was_reached = false;
        }
        let half = self.window.div_ceil(2);
        let widens = (half..self.window).contains(&self.in_flight);
        self.admitted.push_back(now);
        self.in_flight += 1;
        Admission { at: now, widens }
    }

    /// Frees an admission that was not used.
    pub(super) fn give_back(&mut self, admission: Admission) {
        self.in_flight = self.in_flight.saturating_sub(1);
        let place = self.admitted.partition_point(|at| *at < admission.at);
        if self.admitted.get(place) == Some(&admission.at) {
            self.admitted.remove(place);
        }
    }

    /// Moves an unused admission to `now`. `None` if the limit does not allow a call now.
    pub(super) fn renew(&mut self, admission: Admission, now: Instant) -> Option<Admission> {
        if admission.at == now {
            return Some(admission);
        }
        self.give_back(admission);
        (self.next(now) <= now).then(|| self.admit(now))
    }

    /// Records how an attempt ended.
    pub(super) fn ended(&mut self, admission: Admission, outcome: Outcome) {
        self.in_flight = self.in_flight.saturating_sub(1);
        match outcome {
            Outcome::Admitted => {
                if self.learned.is_some() {
                    self.last_success = Some(Instant::now());
                }
                if admission.widens {
                    self.window += 1;
                }
            }
            Outcome::Refused(retry_after) if self.adaptive => {
                self.refused(admission, retry_after, Instant::now());
            }
            Outcome::Refused(_) | Outcome::Unknown => {}
        }
    }

    fn refused(&mut self, admission: Admission, retry_after: Option<Duration>, now: Instant) {
        let jitter = JITTER.mul_f64(fastrand::f64());
        let held_until = now + retry_after.unwrap_or_default().max(SECOND) + jitter;
        self.window = FIRST_WINDOW;
        match &mut self.learned {
            // It was sent before the refusal that set this limit.
            Some(learned) if admission.at <= learned.refused_at => {
                if admission.at > learned.counted_from {
                    learned.calls = learned.calls.saturating_sub(1).max(1);
                }
                if retry_after.is_some() {
                    learned.held_until = learned.held_until.max(held_until);
                }
            }
            _ => {
                let counted_from = admission.at.checked_sub(SECOND).unwrap_or(admission.at);
                let before = self.admitted.partition_point(|at| *at <= counted_from);
                let calls = self.admitted.len() - before;
                self.learned = Some(Learned {
                    // Without the refused one. Later refusals of the same second lower the limit further.
                    calls: calls.saturating_sub(1).max(1),
                    counted_from,
                    refused_at: now,
                    held_until,
                    raise_at: held_until + RAISE_INTERVAL,
                    was_reached: false,
                });
            }
        }
    }

    /// When a call that queued at `since` gives up: after `timeout` in which the API admitted no call. `None` while no
    /// limit is learned.
    pub(super) fn gives_up_at(&self, since: Instant, timeout: Duration) -> Option<Instant> {
        self.learned.as_ref()?;
        let since = self.last_success.map_or(since, |last| last.max(since));
        since.checked_add(timeout)
    }

    #[cfg(test)]
    pub(super) fn remembered(&self) -> usize {
        self.admitted.len()
    }
}
