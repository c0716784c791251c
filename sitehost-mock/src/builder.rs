//! [`Builder`], the settings of a mock, and how a mock starts.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use crate::api::Api;
use crate::fault::Fault;
use crate::listener::Listener;
use crate::log::Log;
use crate::mock::Mock;
use crate::settings::Settings;
use crate::spec::Spec;
use crate::start_error::StartError;

impl Mock {
    /// Starts a mock on a free port that accepts [`DEFAULT_KEY`](crate::DEFAULT_KEY).
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
    address: SocketAddr,
    pub(crate) settings: Settings,
}

impl Builder {
    fn new() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            settings: Settings::default(),
        }
    }

    /// Sets the only key that the mock accepts. The default is [`DEFAULT_KEY`](crate::DEFAULT_KEY).
    ///
    /// The mock redacts the key wherever it occurs in a refusal or a recorded request. Choose a key that is not part of
    /// any other value. With an empty one, [`start`](Self::start) fails.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.settings.key = key.into();
        self
    }

    /// Sets the address to listen on. The default is 127.0.0.1, which only programs on this machine can call.
    ///
    /// A program in a container calls the mock on the machine outside through `0.0.0.0` or `::`, all addresses of the
    /// machine. Everybody who can reach one of them can then call the mock, and its routes under `/mock/` take no key.
    pub fn host(mut self, host: impl Into<IpAddr>) -> Self {
        self.address.set_ip(host.into());
        self
    }

    /// Sets the port. The default, 0, chooses a free port.
    pub fn port(mut self, port: u16) -> Self {
        self.address.set_port(port);
        self
    }

    /// Queues a fault for the first call; a second call of this method queues one for the second call, and so on. See
    /// [`Mock::fault_next`].
    pub fn fault_next(mut self, fault: Fault) -> Self {
        self.settings.faults.next(fault);
        self
    }

    /// Queues a fault for the first call of one operation. See [`Mock::fault_next_on`].
    ///
    /// If no operation has this id, [`start`](Self::start) fails.
    pub fn fault_next_on(mut self, operation: &str, fault: Fault) -> Self {
        self.settings.faults.next_on(operation, fault);
        self
    }

    /// Sets a fault for every call of one operation. See [`Mock::fault_on`].
    ///
    /// If no operation has this id, [`start`](Self::start) fails.
    pub fn fault_on(mut self, operation: &str, fault: Fault) -> Self {
        self.settings.faults.on(operation, fault);
        self
    }

    /// Sets a fault for every call. See [`Mock::fault_all`].
    pub fn fault_all(mut self, fault: Fault) -> Self {
        self.settings.faults.all(fault);
        self
    }

    /// Limits the calls in any window of one second. The default is no limit. See [`Mock::set_rate_limit`].
    ///
    /// With 0, which may be meant as no limit, [`start`](Self::start) fails.
    pub fn rate_limit(mut self, calls: u32) -> Self {
        self.settings.rate_limit = Some(calls);
        self
    }

    /// Sets how many polls return `Pending` for a job, and then how many return `Running`. The default is 1. See
    /// [`Mock::set_polls`].
    pub fn polls(mut self, polls: u32) -> Self {
        self.settings.polls = polls;
        self
    }

    /// Makes the mock reply to every valid call with the documented example, whatever was called before.
    ///
    /// Use it for tests that call every operation, or that send ids and codes which the mock does not hold. Accounts,
    /// images and jobs that a test sets up have no effect on the replies.
    pub fn without_memory(mut self) -> Self {
        self.settings.remembers = false;
        self
    }

    /// Lets scripts in pages of any origin call the mock, as a browser asks: every reply has the header
    /// `access-control-allow-origin: *`, and `OPTIONS` gets the reply to a preflight request.
    ///
    /// A preflight request consumes no fault, does not count against the rate limit and is not recorded. Without this
    /// setting it is refused, as [`Refusal::Preflight`](crate::Refusal::Preflight).
    pub fn cross_origin(mut self) -> Self {
        self.settings.cross_origin = true;
        self
    }

    /// Calls a function with one line of text for each call, before its reply is sent. The line has no line break at its
    /// end. Secrets are masked.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), sitehost_mock::StartError> {
    /// // POST /1.0/cloud/image/create.json 200 cloud_image_create refused: Parameter `client_id` is missing.
    /// let mock = sitehost_mock::Mock::builder().log(|line| println!("{line}")).start().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn log(self, write: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.logged(write, false)
    }

    /// Calls a function with one line of text for each call, as [`log`](Self::log) does. The line also holds the
    /// parameters.
    pub fn log_parameters(self, write: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.logged(write, true)
    }

    fn logged(
        mut self,
        write: impl Fn(&str) + Send + Sync + 'static,
        shows_parameters: bool,
    ) -> Self {
        self.settings.log = Some(Log {
            write: Arc::new(write),
            shows_parameters,
        });
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
        self.settings.is_lenient = true;
        self
    }

    /// Starts the mock.
    ///
    /// # Errors
    ///
    /// The port is in use or the address cannot be bound for another reason, the key is empty, the rate limit is 0, a
    /// fault names an operation that does not exist, or the bundled spec is damaged.
    ///
    /// # Panics
    ///
    /// Panics outside of a tokio runtime with IO enabled.
    pub async fn start(self) -> Result<Mock, StartError> {
        if self.settings.key.is_empty() {
            return Err(StartError::empty_key());
        }
        if self.settings.rate_limit == Some(0) {
            return Err(StartError::rate_limit_of_0());
        }
        let spec = Spec::bundled()?;
        for operation in self.settings.faults.operations() {
            spec.check_id(operation)?;
        }
        let listener = Listener::bind(self.address)
            .await
            .map_err(|error| StartError::listen(self.address, error))?;
        Ok(Mock::serve(Api::new(spec, self.settings), listener))
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("key", &"***")
            .field("address", &self.address)
            .field("rate_limit", &self.settings.rate_limit)
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
            r#"Builder { key: "***", address: 127.0.0.1:0, rate_limit: None, .. }"#
        );

        let mock = builder.start().await.unwrap();
        assert!(!format!("{mock:?}").contains("canary"));
    }
}
