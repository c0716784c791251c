//! Looking again after a create whose reply was lost.

use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use crate::runtime::error::Error;
use crate::workflow::waiting::{BackOff, LAST_POLL_TIMEOUT};

/// The first and the maximum pause between looks, before jitter: those of a [`Wait`](crate::Wait).
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(15));

/// Returns what a failed create has created, if it may have taken effect and is found within the time limit. One last
/// look follows the time limit.
///
/// # Errors
///
/// The error of the create. A look that fails counts as one that finds nothing: what broke the create often breaks the
/// looks after it, and its error would hide that of the create.
pub(super) async fn find<T, F>(
    error: Error,
    time_limit: Duration,
    look: impl Fn() -> F,
) -> Result<T, Error>
where
    F: Future<Output = Result<Option<T>, Error>>,
{
    if !error.may_have_taken_effect() {
        return Err(error);
    }
    let deadline = Instant::now() + time_limit;
    let mut back_off = BackOff::new(PAUSES.0, PAUSES.1);
    loop {
        let is_last_look = Instant::now() >= deadline;
        let look_deadline = match is_last_look {
            true => Instant::now() + LAST_POLL_TIMEOUT,
            false => deadline,
        };
        if let Ok(Ok(Some(found))) = timeout_at(look_deadline, look()).await {
            return Ok(found);
        }
        if is_last_look {
            return Err(error);
        }
        sleep_until(deadline.min(Instant::now() + back_off.next_pause())).await;
    }
}
