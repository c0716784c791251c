//! A mock that is not running yet.

use std::fmt;

use crate::api::{Api, State};
use crate::fault::Fault;
use crate::fault::plan::Plan;
use crate::listener::Listener;
use crate::memory::{DEFAULT_POLLS, Memory};
use crate::mock::{DEFAULT_KEY, Mock};
use crate::spec::Spec;
use crate::start_error::StartError;

/// Settings of a [`Mock`] that is not running yet. See [`Mock::builder`].
#[derive(Clone)]
#[must_use = "nothing listens before `start`"]
pub struct Builder {
    key: String,
    port: u16,
    faults: Plan,
    rate_limit: Option<u32>,
    polls: u32,
    remembers: bool,
}

impl Builder {
    pub(crate) fn new() -> Self {
        Self {
            key: DEFAULT_KEY.to_owned(),
            port: 0,
            faults: Plan::default(),
            rate_limit: None,
            polls: DEFAULT_POLLS,
            remembers: true,
        }
    }

    /// The one key that is accepted. [`DEFAULT_KEY`] unless set.
    ///
    /// It is masked wherever it occurs in a refusal or a recorded request, so take one that is part of no other value.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }

    /// The port on 127.0.0.1. 0, which is what it is unless set, takes any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// What the first call meets; given again, the second one, and so on. See [`Mock::fault_next`].
    pub fn fault_next(mut self, fault: Fault) -> Self {
        self.faults.next(fault);
        self
    }

    /// What the first call of an operation meets; given again, the second one, and so on. See [`Mock::fault_next_on`]; a
    /// name that no operation has is an error of [`start`](Self::start).
    pub fn fault_next_on(mut self, operation: &str, fault: Fault) -> Self {
        self.faults.next_on(operation, fault);
        self
    }

    /// What every call of an operation meets. See [`Mock::fault_on`]; a name that no operation has is an error of
    /// [`start`](Self::start).
    pub fn fault_on(mut self, operation: &str, fault: Fault) -> Self {
        self.faults.on(operation, fault);
        self
    }

    /// What every call meets. See [`Mock::fault_all`].
    pub fn fault_all(mut self, fault: Fault) -> Self {
        self.faults.all(fault);
        self
    }

    /// How many calls a second there may be; any number unless set. See [`Mock::set_rate_limit`].
    pub fn rate_limit(mut self, calls: u32) -> Self {
        self.rate_limit = Some(calls);
        self
    }

    /// How many polls a job waits, and then runs; 1 unless set. See [`Mock::set_polls`].
    pub fn polls(mut self, polls: u32) -> Self {
        self.polls = polls;
        self
    }

    /// Answers every valid call with its documented example, whatever was called before.
    ///
    /// For tests that run through all operations, or that send ids and codes of their own invention. What a test tells the
    /// mock of accounts, images and jobs shows in no answer then.
    pub fn without_memory(mut self) -> Self {
        self.remembers = false;
        self
    }

    /// Starts the mock.
    ///
    /// # Errors
    ///
    /// Somebody else listens on the port, it cannot be bound for another reason, a fault is meant for an operation that
    /// does not exist, or the bundled API description is damaged.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime with IO enabled.
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
        Ok(Mock::serve(Api::new(spec, self.key, state), listener))
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
