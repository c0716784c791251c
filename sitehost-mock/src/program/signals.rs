//! [`Signals`], which end the program: SIGINT and SIGTERM, on Windows Ctrl-C.
//!
//! The kernel drops a signal to process 1 of a container unless that process has a handler for it. Without the handlers,
//! `docker stop` would wait until its time limit.

#[cfg(unix)]
use std::future::poll_fn;
use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
#[cfg(windows)]
use tokio::signal::windows::{CtrlC, ctrl_c};

#[cfg(unix)]
pub(super) struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

#[cfg(unix)]
impl Signals {
    /// Installs the handlers.
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    /// Waits for the first signal since [`new`](Self::new).
    pub(super) async fn wait(mut self) {
        poll_fn(|context| {
            let interrupt = self.interrupt.poll_recv(context);
            if interrupt.is_ready() {
                return interrupt;
            }
            self.terminate.poll_recv(context)
        })
        .await;
    }
}

#[cfg(windows)]
pub(super) struct Signals(CtrlC);

#[cfg(windows)]
impl Signals {
    /// Installs the handler.
    pub(super) fn new() -> io::Result<Self> {
        ctrl_c().map(Self)
    }

    /// Waits for the first signal since [`new`](Self::new).
    pub(super) async fn wait(mut self) {
        self.0.recv().await;
    }
}
