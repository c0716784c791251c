//! The headers of every request.

use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, EXPECT, HOST, HeaderMap,
    HeaderName, HeaderValue, TE, TRAILER, TRANSFER_ENCODING, UPGRADE, USER_AGENT,
};

use crate::runtime::error::Error;
use crate::runtime::secrets::Secret;

/// What the client, reqwest or HTTP itself sets.
const RESERVED: [HeaderName; 12] = [
    ACCEPT,
    ACCEPT_ENCODING,
    CONNECTION,
    CONTENT_LENGTH,
    CONTENT_TYPE,
    EXPECT,
    HOST,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
    USER_AGENT,
];

/// The headers that the builder's options set.
#[derive(Clone)]
pub(super) struct Headers {
    pub(super) user_agent: String,
    pub(super) user_agent_prefix: Option<String>,
    pub(super) extra: Vec<(String, Secret)>,
}

impl Default for Headers {
    fn default() -> Self {
        Self {
            user_agent: concat!("sitehost-api/", env!("CARGO_PKG_VERSION")).to_owned(),
            user_agent_prefix: None,
            extra: Vec::new(),
        }
    }
}

impl Headers {
    pub(super) fn user_agent(&self) -> String {
        match &self.user_agent_prefix {
            Some(prefix) => format!("{prefix} {}", self.user_agent),
            None => self.user_agent.clone(),
        }
    }

    /// The values of the extra headers.
    pub(super) fn secrets(&self) -> Vec<Secret> {
        self.extra.iter().map(|(_, value)| value.clone()).collect()
    }

    /// Checks the headers. An error does not quote them.
    pub(super) fn build(&self) -> Result<HeaderMap, Error> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let user_agent = HeaderValue::from_str(&self.user_agent()).map_err(|_| {
            Error::config("user agent: it has a character that is not allowed in a header")
        })?;
        headers.insert(USER_AGENT, user_agent);
        for (name, value) in &self.extra {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
                Error::config(
                    "header: the name has a character that is not allowed in a header name",
                )
            })?;
            if RESERVED.contains(&name) {
                return Err(Error::config(
                    "header: the client sets a header of this name; leave it out",
                ));
            }
            let mut value = HeaderValue::from_str(value.expose()).map_err(|_| {
                Error::config("header: the value has a character that is not allowed in a header")
            })?;
            value.set_sensitive(true);
            headers.append(name, value);
        }
        Ok(headers)
    }
}
