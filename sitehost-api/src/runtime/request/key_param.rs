//! The parameter that carries the API key.

use super::urlencoded::Urlencoded;
use crate::runtime::secrets::{ApiKey, MASK};

/// The name of the parameter. The client sends it; a request never does.
pub(super) const NAME: &str = "apikey";

/// The first parameter of every request, encoded once for all of them.
#[derive(Clone)]
pub(crate) struct KeyParam {
    key: ApiKey,
    /// `apikey=your_key_here`
    encoded: String,
}

impl KeyParam {
    pub(crate) fn new(key: ApiKey) -> Result<Self, &'static str> {
        let mut encoded = Urlencoded::with_room(0);
        encoded.push_raw(NAME);
        encoded.push_raw("=");
        encoded.encode_value(key.expose());
        Ok(Self {
            encoded: encoded.into_string()?,
            key,
        })
    }

    /// The parameter with the mask in place of the key.
    pub(super) fn masked() -> Result<Self, &'static str> {
        Self::new(ApiKey::new(MASK.into())?)
    }

    pub(crate) fn key(&self) -> &ApiKey {
        &self.key
    }

    pub(super) fn encoded(&self) -> &str {
        &self.encoded
    }

    /// The name and the value, before they are encoded.
    pub(super) fn field(&self) -> (String, String) {
        (NAME.to_owned(), self.key.expose().to_owned())
    }
}
