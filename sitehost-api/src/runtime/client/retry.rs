//! Makes the attempts of a call, and decides after each failure whether and when there is another.

use std::time::Duration;

use tokio::time::Instant;

use super::rate_limit::{RateLimit, Turn};
use super::retry_policy::RetryPolicy;
use crate::runtime::error::{Error, ErrorKind};

/// An attempt that failed, and what the retry decision needs to know of it.
pub(super) struct FailedAttempt {
    pub(super) error: Error,
    pub(super) class: FailureClass,
    /// How long the server asked to wait.
    pub(super) retry_after: Option<Duration>,
}

impl FailedAttempt {
    /// Classifies the failure by its error.
    pub(super) fn new(error: Error) -> Self {
        Self {
            class: FailureClass::of(&error),
            error,
            retry_after: None,
        }
    }

    /// A failure that each further attempt would repeat.
    pub(super) fn permanent(error: Error) -> Self {
        Self {
            error,
            class: FailureClass::Permanent,
            retry_after: None,
        }
    }

    /// Whether the API admitted the call and answered it.
    fn was_answered(&self) -> bool {
        self.class == FailureClass::Permanent && self.error.status().is_some()
    }
}

/// Why an attempt failed, as the retry decision sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FailureClass {
    /// No connection was made, so nothing was sent.
    NeverConnected,
    /// The rate limiter refused the call, which it does before the call is carried out.
    RateLimited,
    /// The reply was not complete in time.
    TimedOut,
    /// The connection broke before the reply was complete.
    ConnectionLost,
    /// The status is that of a gateway: 502 to 504, or 520 to 524, whatever the body holds.
    Gateway,
    /// Anything else, such as a refusal.
    Permanent,
}

impl FailureClass {
    fn of(error: &Error) -> Self {
        match (error.kind(), error.status()) {
            (ErrorKind::Connect, _) => FailureClass::NeverConnected,
            (ErrorKind::RateLimited, _) => FailureClass::RateLimited,
            (ErrorKind::Timeout, _) => FailureClass::TimedOut,
            (ErrorKind::ConnectionLost, _) => FailureClass::ConnectionLost,
            // Cloudflare answers 520 to 524 when the server behind it fails, refuses, or takes too long.
            (ErrorKind::Refused | ErrorKind::Decode, Some(502..=504 | 520..=524)) => {
                FailureClass::Gateway
            }
            _ => FailureClass::Permanent,
        }
    }
}

/// The retry decision: how long to wait before the next attempt, or `None` if there must not be one.
///
/// `attempt` is the number of the failed attempt, counted from 1. A call that does not only read is retried only if it
/// was certainly not carried out. Refusals of the rate limiter are not decided here: [`run`] retries them as long as
/// the call's [`Turn`] has time.
fn decide(
    is_read_only: bool,
    class: FailureClass,
    retry_after: Option<Duration>,
    attempt: u32,
    policy: RetryPolicy,
) -> Option<Duration> {
    let is_safe = match class {
        FailureClass::NeverConnected => true,
        FailureClass::TimedOut | FailureClass::ConnectionLost | FailureClass::Gateway => {
            is_read_only
        }
        FailureClass::RateLimited | FailureClass::Permanent => false,
    };
    let asked = retry_after.unwrap_or_default();
    let may_retry = policy.after_failure && attempt < policy.max_attempts;
    (is_safe && may_retry && asked <= policy.rate_limit_timeout)
        .then(|| policy.back_off_after(attempt).max(asked))
}

/// What limits the attempts of one call, apart from its policy.
#[derive(Clone, Copy, Default)]
pub(super) struct Limits<'a> {
    pub(super) rate_limit: Option<&'a RateLimit>,
    /// How long an attempt may take, if that is not the client's own timeout.
    pub(super) timeout: Option<Duration>,
    /// When the whole call has to be over.
    pub(super) deadline: Option<Instant>,
}

impl Limits<'_> {
    /// The timeout of an attempt that starts now; `None` for the client's own. `client_timeout` is that.
    fn attempt_timeout(&self, client_timeout: Duration) -> Option<Duration> {
        let Some(deadline) = self.deadline else {
            return self.timeout;
        };
        let left = deadline.saturating_duration_since(Instant::now());
        Some(left.min(self.timeout.unwrap_or(client_timeout)))
    }

    /// Whether the deadline passes within this time.
    fn is_over_in(&self, time: Duration) -> bool {
        self.deadline
            .is_some_and(|deadline| deadline.saturating_duration_since(Instant::now()) <= time)
    }
}

/// Makes attempts until one succeeds or the policy, the rate limit or the deadline ends the call.
///
/// `send` makes one attempt. It receives the attempt's number and timeout, which is `None` for `client_timeout`.
/// `read` reads its outcome.
pub(super) async fn run<T, F: Future>(
    is_read_only: bool,
    policy: &RetryPolicy,
    limits: &Limits<'_>,
    client_timeout: Duration,
    mut send: impl FnMut(u32, Option<Duration>) -> F,
    mut read: impl FnMut(u32, F::Output) -> Result<T, FailedAttempt>,
) -> Result<T, Error> {
    let mut turn = Turn::new(
        limits.rate_limit,
        policy.rate_limit_timeout,
        limits.deadline,
    );
    let mut last_error = None;
    let (mut sent, mut attempt) = (0, 1);
    loop {
        let permit = turn.admit().await;
        let Some(permit) = permit.filter(|_| !limits.is_over_in(Duration::ZERO)) else {
            return Err(last_error.unwrap_or_else(|| never_admitted(limits)));
        };
        sent += 1;
        let outcome = send(sent, limits.attempt_timeout(client_timeout)).await;
        let failed = match read(sent, outcome) {
            Ok(reply) => {
                permit.admitted();
                return Ok(reply);
            }
            Err(failed) => failed,
        };
        if failed.class == FailureClass::RateLimited {
            let asked = failed.retry_after.unwrap_or_default();
            let has_time = turn.refused(asked);
            permit.refused(failed.retry_after.filter(|_| has_time));
            let error = failed.error.after(sent);
            if !policy.after_rate_limit || !has_time {
                return Err(error);
            }
            last_error = Some(error);
            continue;
        }
        if failed.was_answered() {
            permit.admitted();
        } else {
            drop(permit);
        }
        let error = failed.error.after(sent);
        let back_off = decide(
            is_read_only,
            failed.class,
            failed.retry_after,
            attempt,
            *policy,
        );
        match back_off {
            Some(back_off) if !limits.is_over_in(back_off) => {
                tokio::time::sleep(back_off).await;
            }
            _ => return Err(error),
        }
        last_error = Some(error);
        attempt += 1;
    }
}

/// The error of a call that the rate limit never admitted.
fn never_admitted(limits: &Limits<'_>) -> Error {
    Error::new(ErrorKind::RateLimited).with_detail(match limits.is_over_in(Duration::ZERO) {
        true => "the call was not sent: the rate limit did not admit it before its deadline",
        false => "the call was not sent: the API admitted no call within `rate_limit_timeout`",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: RetryPolicy = RetryPolicy::DEFAULT;
    const READ_ONLY: bool = true;
    const WITH_EFFECT: bool = false;

    #[test]
    fn what_is_retried() {
        use FailureClass::*;
        let no_failure = ALL.after_failure(false);
        for (is_read_only, class, policy, is_retried) in [
            (READ_ONLY, NeverConnected, ALL, true),
            (READ_ONLY, TimedOut, ALL, true),
            (READ_ONLY, ConnectionLost, ALL, true),
            (READ_ONLY, Gateway, ALL, true),
            (READ_ONLY, RateLimited, ALL, false),
            (READ_ONLY, Permanent, ALL, false),
            (WITH_EFFECT, NeverConnected, ALL, true),
            (WITH_EFFECT, TimedOut, ALL, false),
            (WITH_EFFECT, ConnectionLost, ALL, false),
            (WITH_EFFECT, Gateway, ALL, false),
            (WITH_EFFECT, RateLimited, ALL, false),
            (WITH_EFFECT, Permanent, ALL, false),
            (READ_ONLY, NeverConnected, no_failure, false),
            (READ_ONLY, TimedOut, no_failure, false),
            (READ_ONLY, ConnectionLost, no_failure, false),
            (READ_ONLY, Gateway, no_failure, false),
            (WITH_EFFECT, NeverConnected, no_failure, false),
        ] {
            let decision = decide(is_read_only, class, None, 1, policy);
            assert_eq!(
                decision.is_some(),
                is_retried,
                "{is_read_only} {class:?} {policy:?}"
            );
        }
    }

    #[test]
    fn the_back_off_doubles_up_to_a_second_and_end() {
        let pauses =
            (1..=5).map(|attempt| decide(READ_ONLY, FailureClass::TimedOut, None, attempt, ALL));
        let expected = [Some(250), Some(500), Some(1000), None, None];
        assert!(pauses.eq(expected.map(|pause| pause.map(Duration::from_millis))));
    }

    #[test]
    fn a_server_can_ask_for_a_longer_back_off_within_limits() {
        let pause = |seconds| {
            let asked = Some(Duration::from_secs(seconds));
            decide(READ_ONLY, FailureClass::Gateway, asked, 1, ALL)
        };
        assert_eq!(pause(0), Some(Duration::from_millis(250)));
        assert_eq!(pause(7), Some(Duration::from_secs(7)));
        assert_eq!(pause(60), Some(Duration::from_secs(60)));
        assert_eq!(pause(61), None);
        assert_eq!(pause(u64::MAX), None);
    }

    #[test]
    fn attempts_and_back_off_are_as_set() {
        let policy = ALL
            .max_attempts(40)
            .back_off(Duration::from_secs(1), Duration::MAX);
        let pause = |attempt| decide(READ_ONLY, FailureClass::TimedOut, None, attempt, policy);
        assert_eq!(pause(4), Some(Duration::from_secs(8)));
        assert_eq!(pause(39), Some(Duration::from_secs(1 << 30)));
        assert_eq!(pause(40), None);
        let once = ALL.max_attempts(1);
        assert_eq!(
            decide(READ_ONLY, FailureClass::TimedOut, None, 1, once),
            None
        );
    }

    #[test]
    fn what_an_error_counts_as() {
        let refused = ErrorKind::Refused;
        for (kind, status, class) in [
            (ErrorKind::Connect, None, FailureClass::NeverConnected),
            (ErrorKind::RateLimited, Some(500), FailureClass::RateLimited),
            (ErrorKind::Timeout, None, FailureClass::TimedOut),
            (ErrorKind::Timeout, Some(200), FailureClass::TimedOut),
            (ErrorKind::Decode, Some(502), FailureClass::Gateway),
            (ErrorKind::Decode, Some(504), FailureClass::Gateway),
            (ErrorKind::Decode, Some(520), FailureClass::Gateway),
            (refused, Some(524), FailureClass::Gateway),
            (ErrorKind::Decode, Some(501), FailureClass::Permanent),
            (ErrorKind::Decode, Some(505), FailureClass::Permanent),
            (ErrorKind::Decode, Some(519), FailureClass::Permanent),
            (ErrorKind::Decode, Some(525), FailureClass::Permanent),
            (ErrorKind::RateLimited, Some(503), FailureClass::RateLimited),
            (
                ErrorKind::ConnectionLost,
                Some(200),
                FailureClass::ConnectionLost,
            ),
            (refused, Some(503), FailureClass::Gateway),
            (refused, Some(500), FailureClass::Permanent),
            (refused, Some(200), FailureClass::Permanent),
            (ErrorKind::Decode, Some(200), FailureClass::Permanent),
            (
                ErrorKind::ConnectionLost,
                None,
                FailureClass::ConnectionLost,
            ),
            (ErrorKind::ReplyTooLarge, Some(503), FailureClass::Permanent),
            (ErrorKind::Redirect, Some(302), FailureClass::Permanent),
        ] {
            let error = Error::new(kind).with_status(status);
            assert_eq!(FailureClass::of(&error), class, "{kind:?} {status:?}");
        }
    }

    async fn attempts(
        is_read_only: bool,
        policy: RetryPolicy,
        errors: impl IntoIterator<Item = ErrorKind>,
    ) -> (u32, Result<(), Error>) {
        let limit = RateLimit::learned();
        let mut sent = 0;
        let mut errors = errors.into_iter();
        let limits = Limits {
            rate_limit: Some(&limit),
            ..Limits::default()
        };
        let result = run(
            is_read_only,
            &policy,
            &limits,
            Duration::MAX,
            |attempt, _| {
                sent += 1;
                assert_eq!(attempt, sent);
                std::future::ready(match errors.next() {
                    Some(kind) => Err(FailedAttempt::new(Error::new(kind))),
                    None => Ok(()),
                })
            },
            |_, result| result,
        )
        .await;
        (sent, result)
    }

    #[tokio::test(start_paused = true)]
    async fn attempts_end_with_success_or_the_fourth_failure() {
        let start = tokio::time::Instant::now();
        let (sent, result) =
            attempts(READ_ONLY, ALL, [ErrorKind::Timeout, ErrorKind::Connect]).await;
        assert!(result.is_ok());
        assert_eq!((sent, start.elapsed()), (3, Duration::from_millis(750)));

        let start = tokio::time::Instant::now();
        let (sent, result) = attempts(WITH_EFFECT, ALL, [ErrorKind::Connect; 9]).await;
        assert!(result.unwrap_err().is_connect());
        assert_eq!((sent, start.elapsed()), (4, Duration::from_millis(1750)));

        let errors = [ErrorKind::Connect, ErrorKind::Timeout, ErrorKind::Connect];
        let (sent, result) = attempts(WITH_EFFECT, ALL, errors).await;
        assert!(result.unwrap_err().is_timeout());
        assert_eq!(sent, 2);
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_of_the_limiter_are_waited_out_for_a_time_and_not_counted() {
        let errors = [ErrorKind::RateLimited; 20]
            .into_iter()
            .chain([ErrorKind::Connect; 3]);
        let (sent, result) = attempts(WITH_EFFECT, ALL, errors).await;
        assert!(result.is_ok());
        assert_eq!(sent, 24);

        let start = tokio::time::Instant::now();
        let refusals = || std::iter::repeat(ErrorKind::RateLimited);
        let (sent, result) = attempts(WITH_EFFECT, ALL, refusals()).await;
        assert!(result.unwrap_err().is_rate_limited());
        let seconds = start.elapsed().as_secs();
        assert!(
            (58..=60).contains(&seconds) && sent > 50,
            "{sent} {seconds}"
        );

        let patient = ALL.rate_limit_timeout(Duration::from_secs(5));
        let (sent, _) = attempts(READ_ONLY, patient, refusals()).await;
        assert_eq!(sent, 5);

        let off = ALL.after_rate_limit(false);
        let (sent, result) = attempts(READ_ONLY, off, refusals()).await;
        assert!(result.unwrap_err().is_rate_limited());
        assert_eq!(sent, 1);
    }
}
