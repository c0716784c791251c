//! What the clones of a client share.

use std::sync::Arc;

use super::rate_limit::RateLimit;
use super::retry_policy::RetryPolicy;
use super::transport::Transport;
use crate::runtime::error::Error;
use crate::runtime::request::{KeyParam, RequestEncoder};
use crate::runtime::secrets::{ApiKey, Redactor, Secret};

/// The key, the options and the connections of a client.
#[derive(Clone)]
pub(super) struct Session {
    pub(super) key: KeyParam,
    pub(super) encoder: RequestEncoder,
    pub(super) transport: Arc<Transport>,
    pub(super) retry: RetryPolicy,
    pub(super) limit: Option<RateLimit>,
    /// The values of the extra headers.
    pub(super) header_secrets: Vec<Secret>,
}

impl Session {
    /// The same session with another key.
    pub(super) fn with_key(&self, key: Secret) -> Result<Self, Error> {
        Ok(Self {
            key: key_param(key)?,
            ..self.clone()
        })
    }

    /// Redacts the key, and the other secrets that `others` collects.
    pub(super) fn redactor<'a>(&'a self, others: &'a dyn Fn() -> Vec<Secret>) -> Redactor<'a> {
        Redactor::new(self.key.key().secret(), others)
    }
}

/// Checks a key.
pub(super) fn key_param(key: Secret) -> Result<KeyParam, Error> {
    let key = ApiKey::new(key).map_err(|problem| Error::config(["the API key ", problem]))?;
    KeyParam::new(key).map_err(|problem| Error::config(["the API key: ", problem]))
}
