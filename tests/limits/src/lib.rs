//! Time limits for the waits of a test, so that a program which hangs fails its tests instead of blocking them.
//! [`installed`] finds the external programs that tests run, and runs each of them within such a limit.
//!
//! The limits are in real time. tokio's clock is not suitable: a test may pause it, and a paused clock jumps to the
//! next timer whenever all tasks wait for a socket.

#![allow(clippy::panic, reason = "a test fails by panicking")]

mod installed;

use std::io::{self, Write};
use std::process::{Command, Output, exit};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

pub use installed::installed;
use tokio::sync::oneshot;

/// The limit for one request and its reply on loopback: 30 s. It takes milliseconds; the rest is for a busy machine.
pub const EXCHANGE: Duration = Duration::from_secs(30);

/// The limit for a program that a test runs: 120 s. It takes seconds; the rest is for a busy machine.
pub const PROGRAM: Duration = Duration::from_secs(120);

/// The limit for many exchanges, such as a call of every operation: 120 s.
pub const PASS: Duration = Duration::from_secs(120);

/// The limit for all tests of one test program: 15 minutes.
const TESTS: Duration = Duration::from_secs(900);

/// Whether a wait in this process has reached its limit. From then on every wait gets a tenth of its limit. A program
/// that hangs in one test tends to hang in all, and a hundred tests would take an hour to fail.
static REACHED: AtomicBool = AtomicBool::new(false);

/// Ends this test program when its tests exceed their common limit. This catches endless loops and deadlocks, which no
/// other limit does. Every other function here calls it. By then, the harness has named the tests that are still
/// running.
pub fn watch() {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(|| {
        thread::spawn(|| {
            thread::sleep(TESTS);
            let _ = writeln!(
                io::stderr(),
                "the tests exceeded their time limit of {TESTS:?}"
            );
            exit(101);
        });
    });
}

fn shortened(limit: Duration) -> Duration {
    watch();
    if REACHED.load(Ordering::Relaxed) {
        limit / 10
    } else {
        limit
    }
}

fn fail(limit: Duration) -> ! {
    REACHED.store(true, Ordering::Relaxed);
    panic!("the test exceeded its time limit of {limit:?}")
}

/// Waits for a future.
///
/// # Panics
///
/// Panics if the future is not ready within the limit. The future is dropped.
pub async fn within<F: Future>(limit: Duration, future: F) -> F::Output {
    let limit = shortened(limit);
    let (alarm, reached) = oneshot::channel();
    let (_done, dropped) = mpsc::channel::<()>();
    thread::spawn(move || {
        if dropped.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
            let _ = alarm.send(());
        }
    });
    tokio::select! {
        biased;
        output = future => output,
        _ = reached => fail(limit),
    }
}

/// Waits for a blocking function, which runs in a thread of its own.
///
/// # Panics
///
/// Panics if the function panics or does not return within the limit. Its thread keeps running.
pub fn within_blocking<T: Send + 'static>(
    limit: Duration,
    function: impl FnOnce() -> T + Send + 'static,
) -> T {
    let limit = shortened(limit);
    let (sender, returned) = mpsc::channel();
    thread::spawn(move || sender.send(function()));
    match returned.recv_timeout(limit) {
        Ok(value) => value,
        Err(RecvTimeoutError::Timeout) => fail(limit),
        Err(RecvTimeoutError::Disconnected) => panic!("the function panicked"),
    }
}

/// Runs a program to its end, and returns its output.
///
/// # Panics
///
/// Panics if the program cannot be started, or does not end within the limit. The program is killed.
pub fn output(limit: Duration, command: Command) -> Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build();
    let runtime = runtime.unwrap_or_else(|error| panic!("cannot start a tokio runtime: {error}"));
    let shown = format!("{command:?}");
    let mut command = tokio::process::Command::from(command);
    runtime
        .block_on(async { within(limit, command.kill_on_drop(true).output()).await })
        .unwrap_or_else(|error| panic!("{shown}: {error}"))
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::io::Write;
    use std::net::TcpListener;

    use tokio::io::AsyncReadExt;
    use tokio::net::TcpStream;

    use super::*;

    const SHORT: Duration = Duration::from_millis(100);

    /// Returns a socket whose peer sends one byte after [`SHORT`] in real time.
    async fn slow_socket() -> TcpStream {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            thread::sleep(SHORT);
            stream.write_all(b"x").unwrap();
        });
        TcpStream::connect(address).await.unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn the_limit_is_in_real_time_while_the_clock_is_paused() {
        let mut stream = slow_socket().await;
        assert_eq!(within(EXCHANGE, stream.read_u8()).await.unwrap(), b'x');
    }

    #[tokio::test(start_paused = true)]
    #[should_panic(expected = "exceeded its time limit")]
    async fn a_future_that_is_never_ready_fails_the_test() {
        within(SHORT, pending::<()>()).await;
    }

    #[test]
    #[should_panic(expected = "exceeded its time limit")]
    fn a_function_that_never_returns_fails_the_test() {
        within_blocking(SHORT, || thread::sleep(Duration::MAX));
    }

    #[test]
    #[cfg(unix)]
    fn a_program_is_killed_at_its_limit() {
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            command
        };
        assert_eq!(output(PROGRAM, shell("echo x")).stdout, b"x\n");

        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("still-running");
        let script = format!("sleep 1; echo x >'{}'", file.display());
        let ended = thread::spawn(move || output(SHORT, shell(&script))).join();
        assert!(ended.is_err());
        thread::sleep(Duration::from_secs(2));
        assert!(!file.exists());
    }
}
