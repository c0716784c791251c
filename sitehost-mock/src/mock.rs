//! The mock as its user sees it.

use std::fmt;
use std::sync::Arc;

use tokio::task::AbortHandle;

use crate::api::Api;
use crate::listener::Listener;
use crate::recorded::Recorded;
use crate::server::serve;
use crate::spec::Spec;
use crate::start_error::StartError;

/// The key that a mock accepts unless it is told another: the one in the vendor's samples.
pub const DEFAULT_KEY: &str = "your_key_here";

/// A running stand-in for the SiteHost API.
///
/// It runs on the tokio runtime that started it, and stops when it is dropped: its port is closed at once, open
/// connections as soon as the runtime comes round to them.
#[must_use = "the mock stops when it is dropped"]
pub struct Mock {
    url: String,
    api: Arc<Api>,
    listener: Arc<Listener>,
    server: AbortHandle,
}

impl Mock {
    /// Starts a mock on a free port that accepts [`DEFAULT_KEY`].
    ///
    /// # Errors
    ///
    /// Nothing can be bound on 127.0.0.1, or the bundled API description is damaged.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime with IO enabled.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// A mock with a key or a port of your own choice.
    pub fn builder() -> Builder {
        Builder {
            key: DEFAULT_KEY.to_owned(),
            port: 0,
        }
    }

    /// Where the mock listens, for example `http://127.0.0.1:41234`. No slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The key that the mock accepts.
    #[must_use]
    pub fn key(&self) -> &str {
        self.api.key()
    }

    /// Every request so far, accepted or refused, in order of arrival.
    ///
    /// A request has arrived when its body is read to the end. What is not HTTP at all is not listed.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.api.requests()
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        self.listener.close();
        self.server.abort();
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock")
            .field("url", &self.url)
            .field("key", &"***")
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Mock`] that is not running yet. See [`Mock::builder`].
#[derive(Clone)]
#[must_use = "nothing listens before `start`"]
pub struct Builder {
    key: String,
    port: u16,
}

impl Builder {
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

    /// Starts the mock.
    ///
    /// # Errors
    ///
    /// Somebody else listens on the port, it cannot be bound for another reason, or the bundled API description is
    /// damaged.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime with IO enabled.
    pub async fn start(self) -> Result<Mock, StartError> {
        let api = Arc::new(Api::new(Spec::bundled()?, self.key));
        let listener = Listener::bind(self.port)
            .await
            .map_err(|error| StartError::listen(self.port, error))?;
        let listener = Arc::new(listener);
        let server = tokio::spawn(serve(Arc::clone(&listener), Arc::clone(&api))).abort_handle();
        Ok(Mock {
            url: format!("http://{}", listener.address()),
            api,
            listener,
            server,
        })
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("key", &"***")
            .field("port", &self.port)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn debug_never_shows_the_key() {
        let builder = Mock::builder().key("canary-key");
        assert_eq!(format!("{builder:?}"), r#"Builder { key: "***", port: 0 }"#);

        let mock = builder.start().await.unwrap();
        assert!(!format!("{mock:?}").contains("canary"));
    }
}
