//! Which calls are repeated, and when.

use std::time::Duration;

use crate::Method;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::rate_limit::{RateLimit, Turn};

/// Which repeats a client allows, how many, and with what pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeats {
    /// After failures of the network and the gateway.
    pub(crate) failure: bool,
    /// After the API's refusal for too many requests.
    pub(crate) rate_limit: bool,
    /// How often a call is sent at most, not counting what the limiter refused.
    pub(crate) attempts: u32,
    /// The pause after the first failure; it doubles after each.
    pub(crate) first_pause: Duration,
    /// The longest pause.
    pub(crate) longest_pause: Duration,
    /// How long the limiter's refusals are waited out, and how long a pause a server can ask for.
    pub(crate) rate_limit_timeout: Duration,
}

impl Repeats {
    /// Attempts and pauses are those of the vendor's own SDK.
    pub(crate) const DEFAULT: Self = Self {
        failure: true,
        rate_limit: true,
        attempts: 4,
        first_pause: Duration::from_millis(250),
        longest_pause: Duration::from_secs(1),
        rate_limit_timeout: Duration::from_secs(60),
    };
}

/// An attempt that failed, with what decides on the next one.
pub(crate) struct Failed {
    pub(crate) error: Error,
    pub(crate) failure: Failure,
    /// How long the server asked to wait.
    pub(crate) retry_after: Option<Duration>,
}

impl Failed {
    /// A failure of the kind that the error tells.
    pub(crate) fn new(error: Error) -> Self {
        Self {
            failure: Failure::of(&error),
            error,
            retry_after: None,
        }
    }

    /// A failure that another attempt would meet again.
    pub(crate) fn lasting(error: Error) -> Self {
        Self {
            error,
            failure: Failure::Final,
            retry_after: None,
        }
    }

    /// Whether the API let the call through and answered it.
    fn was_answered(&self) -> bool {
        self.failure == Failure::Final && self.error.status().is_some()
    }
}

/// What an attempt came to, as far as repeating goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// No connection was made, so nothing was sent.
    NeverConnected,
    /// The limiter refused the call, which it does before the call is carried out.
    RateLimited,
    /// No complete reply came in time.
    TimedOut,
    /// The connection broke before the reply was complete.
    ConnectionLost,
    /// The status is that of a gateway: 502 to 504, or 520 to 524, whatever the body holds.
    Gateway,
    /// Anything else, such as a refusal.
    Final,
}

impl Failure {
    fn of(error: &Error) -> Self {
        match (error.kind(), error.status()) {
            (ErrorKind::Connect, _) => Failure::NeverConnected,
            (ErrorKind::RateLimited, _) => Failure::RateLimited,
            (ErrorKind::Timeout, _) => Failure::TimedOut,
            (ErrorKind::ConnectionLost, _) => Failure::ConnectionLost,
            // 520 to 524 are Cloudflare's: the server behind it failed, refused, or did not answer in time.
            (ErrorKind::Refused | ErrorKind::Decode, Some(502..=504 | 520..=524)) => {
                Failure::Gateway
            }
            _ => Failure::Final,
        }
    }
}

/// How long to wait before a call that failed is sent again; `None` where it must not or need not be.
///
/// `attempt` counts from 1. A POST is repeated only where it is known that it was not carried out. What the limiter
/// refused is not decided here: it is sent again when the limiter has room.
fn decide(
    method: Method,
    failure: Failure,
    retry_after: Option<Duration>,
    attempt: u32,
    repeats: Repeats,
) -> Option<Duration> {
    let repeat = match failure {
        Failure::NeverConnected => true,
        Failure::TimedOut | Failure::ConnectionLost | Failure::Gateway => method == Method::Get,
        Failure::RateLimited | Failure::Final => false,
    };
    let asked = retry_after.unwrap_or_default();
    let may_repeat = repeats.failure && attempt < repeats.attempts;
    (repeat && may_repeat && asked <= repeats.rate_limit_timeout)
        .then(|| pause(attempt, repeats).max(asked))
}

fn pause(attempt: u32, repeats: Repeats) -> Duration {
    let doublings = attempt.saturating_sub(1).min(30);
    let pause = repeats.first_pause.saturating_mul(1 << doublings);
    pause.min(repeats.longest_pause)
}

/// Runs `send` until it succeeds or its failure is not to be followed by another attempt. `limit` says when each attempt
/// may be made.
pub(crate) async fn repeat<T, F>(
    method: Method,
    repeats: Repeats,
    limit: Option<&RateLimit>,
    mut send: impl FnMut(u32) -> F,
) -> Result<T, Error>
where
    F: Future<Output = Result<T, Failed>>,
{
    let mut turn = Turn::new(limit, repeats.rate_limit_timeout);
    let mut latest = None;
    let (mut sent, mut attempt) = (0, 1);
    loop {
        let Some(permit) = turn.admit().await else {
            return Err(latest.unwrap_or_else(held_back));
        };
        sent += 1;
        let failed = match send(sent).await {
            Ok(reply) => {
                permit.admitted();
                return Ok(reply);
            }
            Err(failed) => failed,
        };
        if failed.failure == Failure::RateLimited {
            let asked = failed.retry_after.unwrap_or_default();
            let has_time = turn.refused(asked);
            permit.refused(failed.retry_after.filter(|_| has_time));
            let error = failed.error.after(sent);
            if !repeats.rate_limit || !has_time {
                return Err(error);
            }
            latest = Some(error);
            continue;
        }
        if failed.was_answered() {
            permit.admitted();
        } else {
            drop(permit);
        }
        let after = failed.retry_after;
        let error = failed.error.after(sent);
        let Some(pause) = decide(method, failed.failure, after, attempt, repeats) else {
            return Err(error);
        };
        latest = Some(error);
        tokio::time::sleep(pause).await;
        attempt += 1;
    }
}

/// The error of a call that was never sent, since the API admitted no call for as long as it may wait.
fn held_back() -> Error {
    Error::new(ErrorKind::RateLimited)
        .with_detail("the call was not sent: the API admitted no call within `rate_limit_timeout`")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Repeats = Repeats::DEFAULT;

    #[test]
    fn what_is_repeated() {
        use Failure::*;
        use Method::*;
        let no_failure = Repeats {
            failure: false,
            ..ALL
        };
        for (method, failure, repeats, repeated) in [
            (Get, NeverConnected, ALL, true),
            (Get, TimedOut, ALL, true),
            (Get, ConnectionLost, ALL, true),
            (Get, Gateway, ALL, true),
            (Get, RateLimited, ALL, false),
            (Get, Final, ALL, false),
            (Post, NeverConnected, ALL, true),
            (Post, TimedOut, ALL, false),
            (Post, ConnectionLost, ALL, false),
            (Post, Gateway, ALL, false),
            (Post, RateLimited, ALL, false),
            (Post, Final, ALL, false),
            (Get, NeverConnected, no_failure, false),
            (Get, TimedOut, no_failure, false),
            (Get, ConnectionLost, no_failure, false),
            (Get, Gateway, no_failure, false),
            (Post, NeverConnected, no_failure, false),
        ] {
            let decision = decide(method, failure, None, 1, repeats);
            assert_eq!(
                decision.is_some(),
                repeated,
                "{method} {failure:?} {repeats:?}"
            );
        }
    }

    #[test]
    fn pauses_double_up_to_a_second_and_end() {
        let pauses =
            (1..=5).map(|attempt| decide(Method::Get, Failure::TimedOut, None, attempt, ALL));
        let expected = [Some(250), Some(500), Some(1000), None, None];
        assert!(pauses.eq(expected.map(|pause| pause.map(Duration::from_millis))));
    }

    #[test]
    fn a_server_can_ask_for_a_longer_pause_but_not_for_any() {
        let pause = |seconds| {
            let asked = Some(Duration::from_secs(seconds));
            decide(Method::Get, Failure::Gateway, asked, 1, ALL)
        };
        assert_eq!(pause(0), Some(Duration::from_millis(250)));
        assert_eq!(pause(7), Some(Duration::from_secs(7)));
        assert_eq!(pause(60), Some(Duration::from_secs(60)));
        assert_eq!(pause(61), None);
        assert_eq!(pause(u64::MAX), None);
    }

    #[test]
    fn attempts_and_pauses_are_as_set() {
        let repeats = Repeats {
            attempts: 40,
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::MAX,
            ..ALL
        };
        let pause = |attempt| decide(Method::Get, Failure::TimedOut, None, attempt, repeats);
        assert_eq!(pause(4), Some(Duration::from_secs(8)));
        assert_eq!(pause(39), Some(Duration::from_secs(1 << 30)));
        assert_eq!(pause(40), None);
        let once = Repeats { attempts: 1, ..ALL };
        assert_eq!(decide(Method::Get, Failure::TimedOut, None, 1, once), None);
    }

    #[test]
    fn what_an_error_counts_as() {
        let refused = ErrorKind::Refused;
        for (kind, status, failure) in [
            (ErrorKind::Connect, None, Failure::NeverConnected),
            (ErrorKind::RateLimited, Some(500), Failure::RateLimited),
            (ErrorKind::Timeout, None, Failure::TimedOut),
            (ErrorKind::Timeout, Some(200), Failure::TimedOut),
            (ErrorKind::Decode, Some(502), Failure::Gateway),
            (ErrorKind::Decode, Some(504), Failure::Gateway),
            (ErrorKind::Decode, Some(520), Failure::Gateway),
            (refused, Some(524), Failure::Gateway),
            (ErrorKind::Decode, Some(501), Failure::Final),
            (ErrorKind::Decode, Some(505), Failure::Final),
            (ErrorKind::Decode, Some(519), Failure::Final),
            (ErrorKind::Decode, Some(525), Failure::Final),
            (ErrorKind::RateLimited, Some(503), Failure::RateLimited),
            (
                ErrorKind::ConnectionLost,
                Some(200),
                Failure::ConnectionLost,
            ),
            (refused, Some(503), Failure::Gateway),
            (refused, Some(500), Failure::Final),
            (refused, Some(200), Failure::Final),
            (ErrorKind::Decode, Some(200), Failure::Final),
            (ErrorKind::ConnectionLost, None, Failure::ConnectionLost),
            (ErrorKind::ReplyTooLarge, Some(503), Failure::Final),
            (ErrorKind::Redirect, Some(302), Failure::Final),
        ] {
            let error = Error::new(kind).with_status(status);
            assert_eq!(Failure::of(&error), failure, "{kind:?} {status:?}");
        }
    }

    async fn attempts(
        method: Method,
        repeats: Repeats,
        errors: impl IntoIterator<Item = ErrorKind>,
    ) -> (u32, Result<(), Error>) {
        let limit = RateLimit::learned();
        let mut sent = 0;
        let mut errors = errors.into_iter();
        let result = repeat(method, repeats, Some(&limit), |attempt| {
            sent += 1;
            assert_eq!(attempt, sent);
            std::future::ready(match errors.next() {
                Some(kind) => Err(Failed::new(Error::new(kind))),
                None => Ok(()),
            })
        })
        .await;
        (sent, result)
    }

    #[tokio::test(start_paused = true)]
    async fn attempts_end_with_success_or_the_fourth_failure() {
        let start = tokio::time::Instant::now();
        let (sent, result) =
            attempts(Method::Get, ALL, [ErrorKind::Timeout, ErrorKind::Connect]).await;
        assert!(result.is_ok());
        assert_eq!((sent, start.elapsed()), (3, Duration::from_millis(750)));

        let start = tokio::time::Instant::now();
        let (sent, result) = attempts(Method::Post, ALL, [ErrorKind::Connect; 9]).await;
        assert!(result.unwrap_err().is_connect());
        assert_eq!((sent, start.elapsed()), (4, Duration::from_millis(1750)));

        let errors = [ErrorKind::Connect, ErrorKind::Timeout, ErrorKind::Connect];
        let (sent, result) = attempts(Method::Post, ALL, errors).await;
        assert!(result.unwrap_err().is_timeout());
        assert_eq!(sent, 2);
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_of_the_limiter_are_waited_out_for_a_time_and_not_counted() {
        let errors = [ErrorKind::RateLimited; 20]
            .into_iter()
            .chain([ErrorKind::Connect; 3]);
        let (sent, result) = attempts(Method::Post, ALL, errors).await;
        assert!(result.is_ok());
        assert_eq!(sent, 24);

        let start = tokio::time::Instant::now();
        let refusals = || std::iter::repeat(ErrorKind::RateLimited);
        let (sent, result) = attempts(Method::Post, ALL, refusals()).await;
        assert!(result.unwrap_err().is_rate_limited());
        let seconds = start.elapsed().as_secs();
        assert!(
            (58..=60).contains(&seconds) && sent > 50,
            "{sent} {seconds}"
        );

        let patient = Repeats {
            rate_limit_timeout: Duration::from_secs(5),
            ..ALL
        };
        let (sent, _) = attempts(Method::Get, patient, refusals()).await;
        assert_eq!(sent, 5);

        let off = Repeats {
            rate_limit: false,
            ..ALL
        };
        let (sent, result) = attempts(Method::Get, off, refusals()).await;
        assert!(result.unwrap_err().is_rate_limited());
        assert_eq!(sent, 1);
    }
}
