//! Shows how far something is while it is waited for: one line that changes on a terminal, else a line for each change.

use std::io::{IsTerminal, Write, stderr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use sitehost_api::{Wait, WaitError, Watched};

const FRAMES: [char; 4] = ['|', '/', '-', '\\'];

/// What the API says, on one line of a terminal.
fn one_line(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control())
        .take(40)
        .collect()
}

/// Waits, and shows meanwhile how far `what` is. Results go to standard output, so this goes to standard error.
pub async fn show<R: Watched>(
    what: &str,
    wait: Wait<'_, R>,
    how_far: impl Fn(&R::Reply) -> &str + Sync,
) -> Result<R::Reply, WaitError<R::Reply>> {
    const UNKNOWN: &str = "asking";
    let seen = Mutex::new(UNKNOWN.to_owned());
    let seen = || seen.lock().unwrap_or_else(PoisonError::into_inner);
    let mut waiting = wait
        .on_progress(|reply| *seen() = one_line(how_far(reply)))
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
