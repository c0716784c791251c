//! [`Builder`], the settings of a mock, and how a mock starts.

use std::fmt;

use crate::api::{Api, State};
use crate::fault::Fault;
use crate::fault::plan::Plan;
use crate::listener::Listener;
use crate::memory::{DEFAULT_POLLS, Memory};
use crate::mock::Mock;
use crate::spec::Spec;
use crate::start_error::StartError;

/// The key that a mock accepts by default: the one in the vendor's samples.
pub const DEFAULT_KEY: &str = "your_key_here";

impl Mock {
    /// Starts a mock on a free port that accepts [`DEFAULT_KEY`].
    ///
    /// # Errors
    ///
    /// No port on 127.0.0.1 can be bound, or the bundled spec is damaged.
    ///
    /// # Panics
    ///
    /// Panics outside of a tokio runtime with IO enabled.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Returns a builder for a mock with settings of its own: a key, a port, faults from the first call on, or no
    /// memory.
    pub fn builder() -> Builder {
        Builder::new()
    }
}

/// Settings of a [`Mock`] that is not running yet. See [`Mock::builder`].
#[derive(Clone)]
#[must_use = "the mock does not run until `start` is called"]
pub struct Builder {
    key: String,
    port: u16,
    faults: Plan,
    rate_limit: Option<u32>,
    polls: u32,
    remembers: bool,
    is_lenient: bool,
}

impl Builder {
    fn new() -> Self {
        Self {
            key: DEFAULT_KEY.to_owned(),
            port: 0,
            faults: Plan::default(),
            rate_limit: None,
            polls: DEFAULT_POLLS,
            remembers: true,
            is_lenient: false,
        }
    }

    /// Sets the only key that the mock accepts. The default is [`DEFAULT_KEY`].
    ///
    /// The mock redacts the key wherever it occurs in a refusal or a recorded request. Choose a key that is not part of
    /// any other value.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }

    /// Sets the port on 127.0.0.1. The default, 0, chooses a free port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Queues a fault for the first call; a second call of this method queues one for the second call, and so on. See
    /// [`Mock::fault_next`].
    pub fn fault_next(mut self, fault: Fault) -> Self {
        self.faults.next(fault);
        self
    }

    /// Queues a fault for the first call of one operation. See [`Mock::fault_next_on`].
    ///
    /// If no operation has this id, [`start`](Self::start) fails.
    pub fn fault_next_on(mut self, operation: &str, fault: Fault) -> Self {
        self.faults.next_on(operation, fault);
        self
    }

    /// Sets a fault for every call of one operation. See [`Mock::fault_on`].
    ///
    /// If no operation has this id, [`start`](Self::start) fails.
    pub fn fault_on(mut self, operation: &str, fault: Fault) -> Self {
        self.faults.on(operation, fault);
        self
    }

    /// Sets a fault for every call. See [`Mock::fault_all`].
    pub fn fault_all(mut self, fault: Fault) -> Self {
        self.faults.all(fault);
        self
    }

    /// Limits the calls in any window of one second. The default is no limit. See [`Mock::set_rate_limit`].
    pub fn rate_limit(mut self, calls: u32) -> Self {
        self.rate_limit = Some(calls);
        self
    }

    /// Sets how many polls return `Pending` for a job, and then how many return `Running`. The default is 1. See
    /// [`Mock::set_polls`].
    pub fn polls(mut self, polls: u32) -> Self {
        self.polls = polls;
        self
    }

    /// Makes the mock reply to every valid call with the documented example, whatever was called before.
    ///
    /// Use it for tests that call every operation, or that send ids and codes which the mock does not hold. Accounts,
    /// images and jobs that a test sets up have no effect on the replies.
    pub fn without_memory(mut self) -> Self {
        self.remembers = false;
        self
    }

    /// Makes the mock take calls that the API takes although its documentation does not have them.
    ///
    /// The vendor's Go SDK sends such calls. By default the mock refuses each of these, with a hint:
    ///
    /// - parameters in the query of a POST, the key included; those that are in the body too must have the same values;
    /// - `client_id` in a call that does not need it, such as `/api/get_info` and `/job/get`;
    /// - an operation at another version of the API than the spec has it at. Its parameters are those in the spec. A job in
    ///   its reply, and the member `time`, are as that version writes them;
    /// - parameters in another order, as long as the key is the first.
    pub fn lenient(mut self) -> Self {
        self.is_lenient = true;
        self
    }

    /// Starts the mock.
    ///
    /// # Errors
    ///
    /// The port is in use or cannot be bound for another reason, a fault names an operation that does not exist, or the
    /// bundled spec is damaged.
    ///
    /// # Panics
    ///
    /// Panics outside of a tokio runtime with IO enabled.
    pub async fn start(self) -> Result<Mock, StartError> {
        let spec = Spec::bundled()?;
        for operation in self.faults.operations() {
            spec.check_id(operation)?;
        }
        let mut memory = Memory::new();
        memory.polls = self.polls;
        let state = State::new(self.faults, self.rate_limit, memory, self.remembers);
        let listener = Listener::bind(self.port)
            .await
            .map_err(|error| StartError::listen(self.port, error))?;
        Ok(Mock::serve(
            Api::new(spec, self.key, self.is_lenient, state),
            listener,
        ))
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("key", &"***")
            .field("port", &self.port)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn debug_never_shows_the_key() {
        let builder = Mock::builder().key("canary").fault_all(Fault::Refuse {
            status: 200,
            msg: "canary".to_owned(),
        });
        assert_eq!(
            format!("{builder:?}"),
            r#"Builder { key: "***", port: 0, rate_limit: None, .. }"#
        );

        let mock = builder.start().await.unwrap();
        assert!(!format!("{mock:?}").contains("canary"));
    }
}
