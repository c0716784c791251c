//! Which calls are repeated, and when.

use std::time::Duration;

use crate::Method;
use crate::runtime::error::{Error, ErrorKind as Kind};

/// Which repeats a client allows, how many, and with what pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeats {
    /// After failures of the network and the gateway.
    pub(crate) failure: bool,
    /// After the API's refusal for too many requests.
    pub(crate) rate_limit: bool,
    /// How often a call is sent at most.
    pub(crate) attempts: u32,
    /// The pause after the first attempt; it doubles after each.
    pub(crate) first_pause: Duration,
    /// The longest pause.
    pub(crate) longest_pause: Duration,
}

impl Repeats {
    /// What the vendor's own SDK does.
    pub(crate) const DEFAULT: Self = Self {
        failure: true,
        rate_limit: true,
        attempts: 4,
        first_pause: Duration::from_millis(250),
        longest_pause: Duration::from_secs(1),
    };
}

/// What an attempt came to, as far as repeating goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Failure {
    /// No connection was made, so nothing was sent.
    NeverConnected,
    /// The limiter refused the call, which it does before the call is carried out.
    RateLimited,
    /// No complete reply came in time.
    TimedOut,
    /// A gateway answered in the API's place: 502, 503 or 504.
    Gateway,
    /// Anything else, such as a refusal.
    Final,
}

impl Failure {
    fn of(error: &Error) -> Self {
        match (error.kind(), error.status()) {
            (Kind::Connect, _) => Failure::NeverConnected,
            (Kind::RateLimited, _) => Failure::RateLimited,
            (Kind::Timeout, _) => Failure::TimedOut,
            (Kind::Refused | Kind::Decode, Some(502..=504)) => Failure::Gateway,
            _ => Failure::Final,
        }
    }
}

/// How long to wait before the call is sent again; `None` where it must not or need not be.
///
/// `attempt` counts from 1. A POST is repeated only where it is known that it was not carried out.
fn decide(method: Method, failure: Failure, attempt: u32, repeats: Repeats) -> Option<Duration> {
    let repeat = match failure {
        Failure::RateLimited => repeats.rate_limit,
        Failure::NeverConnected => repeats.failure,
        Failure::TimedOut | Failure::Gateway => repeats.failure && method == Method::Get,
        Failure::Final => false,
    };
    (repeat && attempt < repeats.attempts).then(|| pause(attempt, repeats))
}

fn pause(attempt: u32, repeats: Repeats) -> Duration {
    let doublings = attempt.saturating_sub(1).min(30);
    let pause = repeats.first_pause.saturating_mul(1 << doublings);
    pause.min(repeats.longest_pause)
}

/// Runs `send` until it succeeds or its failure is not to be followed by another attempt.
pub(crate) async fn repeat<T, F>(
    method: Method,
    repeats: Repeats,
    mut send: impl FnMut(u32) -> F,
) -> Result<T, Error>
where
    F: Future<Output = Result<T, Error>>,
{
    let mut attempt = 1;
    loop {
        let error = match send(attempt).await {
            Ok(reply) => return Ok(reply),
            Err(error) => error,
        };
        let Some(pause) = decide(method, Failure::of(&error), attempt, repeats) else {
            return Err(error.after(attempt));
        };
        tokio::time::sleep(pause).await;
        attempt += 1;
    }
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
        let no_rate_limit = Repeats {
            rate_limit: false,
            ..ALL
        };
        for (method, failure, repeats, repeated) in [
            (Get, NeverConnected, ALL, true),
            (Get, RateLimited, ALL, true),
            (Get, TimedOut, ALL, true),
            (Get, Gateway, ALL, true),
            (Get, Final, ALL, false),
            (Post, NeverConnected, ALL, true),
            (Post, RateLimited, ALL, true),
            (Post, TimedOut, ALL, false),
            (Post, Gateway, ALL, false),
            (Post, Final, ALL, false),
            (Get, NeverConnected, no_failure, false),
            (Get, RateLimited, no_failure, true),
            (Get, TimedOut, no_failure, false),
            (Get, Gateway, no_failure, false),
            (Post, NeverConnected, no_failure, false),
            (Post, RateLimited, no_failure, true),
            (Get, RateLimited, no_rate_limit, false),
            (Get, NeverConnected, no_rate_limit, true),
            (Post, RateLimited, no_rate_limit, false),
            (Post, NeverConnected, no_rate_limit, true),
        ] {
            let decision = decide(method, failure, 1, repeats);
            assert_eq!(
                decision.is_some(),
                repeated,
                "{method} {failure:?} {repeats:?}"
            );
        }
    }

    #[test]
    fn pauses_double_up_to_a_second_and_end() {
        let pauses = (1..=5).map(|attempt| decide(Method::Get, Failure::RateLimited, attempt, ALL));
        let expected = [Some(250), Some(500), Some(1000), None, None];
        assert!(pauses.eq(expected.map(|pause| pause.map(Duration::from_millis))));
    }

    #[test]
    fn attempts_and_pauses_are_as_set() {
        let repeats = Repeats {
            attempts: 40,
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::MAX,
            ..ALL
        };
        let pause = |attempt| decide(Method::Get, Failure::RateLimited, attempt, repeats);
        assert_eq!(pause(4), Some(Duration::from_secs(8)));
        assert_eq!(pause(39), Some(Duration::from_secs(1 << 30)));
        assert_eq!(pause(40), None);
        let once = Repeats { attempts: 1, ..ALL };
        assert_eq!(decide(Method::Get, Failure::RateLimited, 1, once), None);
    }

    #[test]
    fn what_an_error_counts_as() {
        let refused = Kind::Refused;
        for (kind, status, failure) in [
            (Kind::Connect, None, Failure::NeverConnected),
            (Kind::RateLimited, Some(500), Failure::RateLimited),
            (Kind::Timeout, None, Failure::TimedOut),
            (Kind::Timeout, Some(200), Failure::TimedOut),
            (Kind::Decode, Some(502), Failure::Gateway),
            (Kind::Decode, Some(504), Failure::Gateway),
            (refused, Some(503), Failure::Gateway),
            (refused, Some(500), Failure::Final),
            (refused, Some(200), Failure::Final),
            (Kind::Decode, Some(200), Failure::Final),
            (Kind::ConnectionLost, None, Failure::Final),
            (Kind::ReplyTooLarge, Some(503), Failure::Final),
            (Kind::Redirect, Some(302), Failure::Final),
        ] {
            let error = Error::new(kind).with_status(status);
            assert_eq!(Failure::of(&error), failure, "{kind:?} {status:?}");
        }
    }

    async fn attempts(method: Method, errors: &[Kind]) -> (u32, Result<(), Error>) {
        let mut sent = 0;
        let mut errors = errors.iter();
        let result = repeat(method, ALL, |_| {
            sent += 1;
            std::future::ready(errors.next().map_or(Ok(()), |kind| Err(Error::new(*kind))))
        })
        .await;
        (sent, result)
    }

    #[tokio::test(start_paused = true)]
    async fn attempts_end_with_success_or_the_fourth_failure() {
        let start = tokio::time::Instant::now();
        let (sent, result) = attempts(Method::Get, &[Kind::Timeout, Kind::Connect]).await;
        assert!(result.is_ok());
        assert_eq!((sent, start.elapsed()), (3, Duration::from_millis(750)));

        let start = tokio::time::Instant::now();
        let (sent, result) = attempts(Method::Post, &[Kind::RateLimited; 9]).await;
        assert!(result.unwrap_err().is_rate_limited());
        assert_eq!((sent, start.elapsed()), (4, Duration::from_millis(1750)));

        let (sent, result) =
            attempts(Method::Post, &[Kind::Connect, Kind::Timeout, Kind::Connect]).await;
        assert!(result.unwrap_err().is_timeout());
        assert_eq!(sent, 2);
    }
}
