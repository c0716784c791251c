//! How many calls may be sent when: the arithmetic of a rate limit, without waiting.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

pub(super) const SECOND: Duration = Duration::from_secs(1);

/// How long an admission counts against a limit that was learned. Requests do not travel equally fast, so a tenth is
/// added to the server's second.
const LEARNED_SECOND: Duration = Duration::from_millis(1100);

/// The longest random addition to a hold, so that clients that do not know of each other come back one after the other.
const JITTER: Duration = Duration::from_millis(100);

/// How many calls a second are admitted even when the window is full: the API's limit by default.
const ALWAYS: usize = 10;

/// The first size of the window, in calls in flight. It is slightly above the API's limit of ten a second, so a larger
/// burst finds the limit and few of its calls are refused.
const FIRST_WINDOW: usize = 16;

/// How long a learned limit is kept without a refusal.
const FORGET: Duration = Duration::from_secs(10);

/// How often a learned limit is raised by one while calls wait for it.
const RAISE: Duration = Duration::from_secs(2);

/// How long admissions are remembered: a second, and the time that a refusal takes to come back.
const REMEMBERED: Duration = Duration::from_secs(3);

/// How many admissions are remembered, unless a fixed limit needs more.
const MAX_REMEMBERED: usize = 1024;

/// A call that may be sent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Admission {
    at: Instant,
    /// Whether its success shows that the API takes more calls at once than the window holds.
    widens: bool,
}

/// How the API's limiter treated a call that was sent.
#[derive(Clone, Copy, Debug)]
pub(super) enum Outcome {
    /// The API let it through.
    Admitted,
    /// The API's limiter refused it. The duration is the reply's `Retry-After`.
    Refused(Option<Duration>),
    /// No reply came, or it was not the API's.
    Unknown,
}

pub(super) struct Pace {
    /// The limit that was set, in calls a second.
    fixed: Option<usize>,
    /// Whether to find out the API's own limit.
    adaptive: bool,
    /// What the last refusal showed.
    learned: Option<Learned>,
    /// How many calls may be in flight while nothing is known of a limit.
    window: usize,
    in_flight: usize,
    /// When calls were admitted, the oldest first.
    admitted: VecDeque<Instant>,
    /// When a call last came through, since a limit was learned.
    last_success: Option<Instant>,
}

struct Learned {
    /// How many calls the API let through in the second of the refusal.
    calls: usize,
    /// Calls admitted after this are part of `calls`.
    counted_from: Instant,
    refused_at: Instant,
    held_until: Instant,
    raise_at: Instant,
    /// Whether calls waited for the limit since it was last raised.
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

    /// The limit that was set, in calls a second.
    pub(super) fn fixed(&self) -> Option<usize> {
        self.fixed
    }

    /// The earliest time for the next call; `now` if it can be sent at once.
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
            next = next.max(self.room(ALWAYS, SECOND).unwrap_or(now));
        }
        next
    }

    fn learned_calls(&mut self, now: Instant) -> Option<usize> {
        self.learned
            .take_if(|learned| learned.held_until + FORGET <= now);
        self.learned.as_ref().map(|learned| learned.calls)
    }

    /// When fewer than `calls` admissions lie within the last `period`, which can be in the past. `None` if fewer than
    /// `calls` are remembered.
    fn room(&self, calls: usize, period: Duration) -> Option<Instant> {
        let place = self.admitted.len().checked_sub(calls)?;
        Some(*self.admitted.get(place)? + period)
    }

    /// Counts a call that is sent now. [`next`](Self::next) said that it can be.
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
            learned.raise_at = now + RAISE;
            learned.was_reached = false;
        }
        let half = self.window.div_ceil(2);
        let widens = (half..self.window).contains(&self.in_flight);
        self.admitted.push_back(now);
        self.in_flight += 1;
        Admission { at: now, widens }
    }

    /// Takes back an admission that was not used.
    pub(super) fn give_back(&mut self, admission: Admission) {
        self.in_flight = self.in_flight.saturating_sub(1);
        let place = self.admitted.partition_point(|at| *at < admission.at);
        if self.admitted.get(place) == Some(&admission.at) {
            self.admitted.remove(place);
        }
    }

    /// Moves an admission that was not used yet to now. `None` if there is no room for it now.
    pub(super) fn renew(&mut self, admission: Admission, now: Instant) -> Option<Admission> {
        if admission.at == now {
            return Some(admission);
        }
        self.give_back(admission);
        (self.next(now) <= now).then(|| self.admit(now))
    }

    /// Takes note of how a call ended.
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
            // It was sent before the refusal that is known.
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
                    // All but the one that was refused; the others that will be are taken off as they come.
                    calls: calls.saturating_sub(1).max(1),
                    counted_from,
                    refused_at: now,
                    held_until,
                    raise_at: held_until + RAISE,
                    was_reached: false,
                });
            }
        }
    }

    /// When a call that began to wait at `since` has waited for `patience` while the API let none through; `None` while
    /// the API refuses nothing.
    pub(super) fn gives_up_at(&self, since: Instant, patience: Duration) -> Option<Instant> {
        self.learned.as_ref()?;
        let since = self.last_success.map_or(since, |last| last.max(since));
        since.checked_add(patience)
    }

    #[cfg(test)]
    pub(super) fn remembered(&self) -> usize {
        self.admitted.len()
    }
}
