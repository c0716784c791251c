//! Shows how far something is while it is waited for: one line that changes on a terminal, else a line for each change.

use std::io::{IsTerminal, Write, stderr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use sitehost_api::{Wait, WaitError, Watched};

const FRAMES: [char; 4] = ['|', '/', '-', '\\'];

/// Waits, and shows meanwhile what is known of `what`. Results go to standard output, so this goes to standard error.
pub async fn show<R>(what: &str, wait: Wait<'_, R>) -> Result<R::Reply, WaitError<R::Reply>>
where
    R: Watched<Reply: Send> + Send + Sync,
{
    const UNKNOWN: &str = "asking";
    let seen = Mutex::new(UNKNOWN.to_owned());
    let seen = || seen.lock().unwrap_or_else(PoisonError::into_inner);
    let mut waiting = wait
        .on_progress(|reply| *seen() = R::describe(reply))
        .into_future();

    let (start, on_terminal) = (Instant::now(), stderr().is_terminal());
    let mut tick = tokio::time::interval(Duration::from_millis(100));
    let mut shown = UNKNOWN.to_owned();
    let mut frames = FRAMES.iter().cycle();
    loop {
        let done = tokio::select! {
            done = &mut waiting => Some(done),
            _ = tick.tick() => None,
        };
        let now = seen().clone();
        if on_terminal {
            let frame = frames.next().unwrap_or(&' ');
            eprint!(
                "\r\x1b[K{frame} {what}: {now} ({}s)",
                start.elapsed().as_secs()
            );
            // A progress that cannot be shown is no reason to stop.
            let _ = stderr().flush();
        } else if now != shown {
            eprintln!("{what}: {now}");
            shown = now;
        }
        if let Some(done) = done {
            if on_terminal {
                eprint!("\r\x1b[K");
            }
            return done;
        }
    }
}
