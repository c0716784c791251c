//! Options of the client.

use std::env::{self, VarError};
use std::fmt;
use std::time::Duration;

use crate::runtime::address::Base;
use crate::runtime::client::Inner;
use crate::runtime::encoded::{FormEncoding, Layout};
use crate::runtime::error::Error;
use crate::runtime::http;
use crate::runtime::key::Key;
use crate::runtime::limiter::Limiter;
use crate::runtime::mask::MASK;
use crate::runtime::multipart::Boundary;
use crate::runtime::retry::Repeats;
use crate::runtime::transport::Transport;
use crate::{Client, Secret};

const KEY_VARIABLE: &str = "SITEHOST_API_KEY";
const BASE_URL_VARIABLE: &str = "SITEHOST_BASE_URL";

/// Options of a [`Client`]. Made by [`Client::builder`]; [`build`](ClientBuilder::build) checks
/// them.
///
/// ```
/// use std::time::Duration;
/// use sitehost_api::Client;
///
/// # fn main() -> Result<(), sitehost_api::Error> {
/// let client = Client::builder("your_key_here")
///     .timeout(Duration::from_secs(300))
///     .repeat_after_rate_limit(false)
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder {
    pub(crate) key: Secret,
    base_url: String,
    pub(crate) timeout: Duration,
    pub(crate) connect_timeout: Duration,
    max_reply_bytes: usize,
    max_parameters: usize,
    form: FormEncoding,
    multipart_boundary: Option<String>,
    pub(crate) proxy: Option<String>,
    pub(crate) root_certificates: Vec<Vec<u8>>,
    pub(crate) user_agent: String,
    repeats: Repeats,
    calls_per_second: Option<u32>,
}

impl ClientBuilder {
    pub(crate) fn new(key: impl Into<Secret>) -> Self {
        Self {
            key: key.into(),
            base_url: "https://api.sitehost.nz".to_owned(),
            timeout: Duration::from_secs(120),
            connect_timeout: Duration::from_secs(30),
            max_reply_bytes: 16 * 1024 * 1024,
            max_parameters: 1000,
            form: FormEncoding::default(),
            multipart_boundary: None,
            proxy: None,
            root_certificates: Vec::new(),
            user_agent: concat!("sitehost-api/", env!("CARGO_PKG_VERSION")).to_owned(),
            repeats: Repeats::DEFAULT,
            calls_per_second: None,
        }
    }

    /// Takes the API key from `SITEHOST_API_KEY`, and the base URL from `SITEHOST_BASE_URL` if that
    /// is set and not empty.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config), with the variable's name and never its value, if the key is
    /// not set or one of them is not Unicode.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_variables(|name| env::var(name))
    }

    fn from_variables(variable: impl Fn(&str) -> Result<String, VarError>) -> Result<Self, Error> {
        let read = |name| match variable(name) {
            Ok(value) if value.is_empty() => Ok(None),
            Ok(value) => Ok(Some(value)),
            Err(VarError::NotPresent) => Ok(None),
            Err(VarError::NotUnicode(_)) => Err(Error::config([name, " is not Unicode"])),
        };
        let Some(key) = read(KEY_VARIABLE)? else {
            return Err(Error::config([KEY_VARIABLE, " is not set"]));
        };
        let builder = Self::new(key);
        Ok(match read(BASE_URL_VARIABLE)? {
            Some(base_url) => builder.base_url(base_url),
            None => builder,
        })
    }

    /// What stands before a request's path; `https://api.sitehost.nz` by default.
    ///
    /// A path is fine as a prefix; user, password, query and fragment are not. `http://` is for
    /// loopback alone, that is 127.0.0.0/8, `[::1]` and `localhost`, and uses no proxy: the key
    /// would travel in clear.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// How long one attempt may take, from connecting to the last byte of the reply; two minutes by
    /// default. The API's own example of a create took 30 seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long connecting may take, within the timeout of the attempt; 30 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long a reply may be, in bytes; 16 MiB by default.
    pub fn max_reply_bytes(mut self, bytes: usize) -> Self {
        self.max_reply_bytes = bytes;
        self
    }

    /// How many parameters a request may have, the key included; 1,000 by default.
    ///
    /// Each entry of a list counts as one. The API runs on PHP, which drops what exceeds its setting
    /// [`max_input_vars`] without an error, and 1,000 is PHP's default for it. A longer request is
    /// refused as [invalid](Error::is_invalid_request) before it is sent.
    ///
    /// [`max_input_vars`]: https://www.php.net/manual/en/info.configuration.php#ini.max-input-vars
    pub fn max_parameters(mut self, parameters: usize) -> Self {
        self.max_parameters = parameters;
        self
    }

    /// How the body of a POST is encoded; urlencoded by default.
    pub fn form(mut self, form: FormEncoding) -> Self {
        self.form = form;
        self
    }

    /// Fixes the boundary of multipart bodies, for output that is the same each time, as in tests.
    /// Without it each body has its own, which occurs in no parameter.
    ///
    /// 1 to 70 ASCII letters, digits and `'()+_,-./:=?`. A request with a parameter that holds it
    /// is refused as [invalid](Error::is_invalid_request).
    pub fn multipart_boundary(mut self, boundary: impl Into<String>) -> Self {
        self.multipart_boundary = Some(boundary.into());
        self
    }

    /// The `http://` or `https://` URL of a proxy, which can hold a user and password. It takes the
    /// place of the environment's (`HTTPS_PROXY` and the like). A client with an `http://` base URL
    /// uses none.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Trusts the authorities in these PEM bytes, one or more certificates, beside the system's.
    /// Can be called again to add more.
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.root_certificates.push(pem.into());
        self
    }

    /// The `User-Agent` header; `sitehost-api/` and the version of this crate by default.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// Whether calls are repeated after failures of the network and the gateway, as far as that is
    /// safe; see [`Client`](Client#repeats). On by default.
    pub fn repeat_after_failure(mut self, repeat: bool) -> Self {
        self.repeats.failure = repeat;
        self
    }

    /// Whether calls are repeated after the API's rate limiter refused them; see
    /// [`Client`](Client#repeats). On by default.
    pub fn repeat_after_rate_limit(mut self, repeat: bool) -> Self {
        self.repeats.rate_limit = repeat;
        self
    }

    /// How often a call is sent at most, the first time included; 4 by default, at least 1.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.repeats.attempts = attempts;
        self
    }

    /// The pause before a call is sent again, and how long it may become: it doubles each time. 250
    /// milliseconds and one second by default.
    pub fn repeat_pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.repeats.first_pause = first;
        self.repeats.longest_pause = longest;
        self
    }

    /// Sends no more than this many requests within any second, repeats included; any number by
    /// default, at least 1.
    ///
    /// Calls over that wait for their turn, first come, first served. The client and all its clones
    /// count together. The API's own limit is 10 a second for all keys of a reseller, and how far
    /// apart requests arrive is up to the network, so its refusals are still waited out. The wait
    /// is not part of the [`timeout`](Self::timeout).
    pub fn calls_per_second(mut self, calls: u32) -> Self {
        self.calls_per_second = Some(calls);
        self
    }

    /// Checks the options and builds the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config), with the option that is wrong: the key is empty or holds
    /// control characters, or the base URL, the boundary, the proxy, a certificate, the user agent,
    /// the attempts or the calls per second are not valid; or the system's trusted certificates
    /// cannot be loaded.
    pub fn build(self) -> Result<Client, Error> {
        check_key(&self.key)?;
        if self.repeats.attempts == 0 {
            return Err(Error::config("attempts: there has to be at least 1"));
        }
        let limiter = match self.calls_per_second {
            Some(0) => {
                return Err(Error::config(
                    "calls per second: there has to be at least 1",
                ));
            }
            calls => calls.map(Limiter::new),
        };
        let base = Base::parse(&self.base_url)
            .map_err(|problem| Error::config(["base URL: ", problem]))?;
        let boundary = match &self.multipart_boundary {
            Some(text) => Some(
                Boundary::fixed(text)
                    .map_err(|problem| Error::config(["multipart boundary: ", problem]))?,
            ),
            None => None,
        };
        let http = http::client(&self, base.plain_http)?;
        let key = Key::new(self.key).map_err(|problem| Error::config(["API key: ", problem]))?;
        Ok(Client::from_inner(Inner {
            layout: Layout {
                base,
                form: self.form,
                boundary,
                max_parameters: self.max_parameters,
            },
            transport: Transport {
                http,
                max_reply_bytes: self.max_reply_bytes,
            },
            repeats: self.repeats,
            limiter,
            key,
        }))
    }
}

fn check_key(key: &Secret) -> Result<(), Error> {
    if key.expose().is_empty() {
        return Err(Error::config("the API key is empty"));
    }
    if key.expose().chars().any(char::is_control) {
        return Err(Error::config(
            "the API key holds a control character, such as the end of a line",
        ));
    }
    Ok(())
}

impl fmt::Debug for ClientBuilder {
    /// Leaves out what can hold a secret: the key, the proxy, and the base URL, which is unchecked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("max_reply_bytes", &self.max_reply_bytes)
            .field("max_parameters", &self.max_parameters)
            .field("form", &self.form)
            .field("multipart_boundary", &self.multipart_boundary)
            .field("proxy", &self.proxy.as_ref().map(|_| MASK))
            .field("root_certificates", &self.root_certificates.len())
            .field("user_agent", &self.user_agent)
            .field("repeats", &self.repeats)
            .field("calls_per_second", &self.calls_per_second)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_variables(
        key: Result<&str, VarError>,
        base_url: Result<&str, VarError>,
    ) -> Result<Client, Error> {
        let builder = ClientBuilder::from_variables(|name| match name {
            KEY_VARIABLE => key.clone().map(str::to_owned),
            BASE_URL_VARIABLE => base_url.clone().map(str::to_owned),
            other => panic!("{other} was asked for"),
        });
        builder?.build()
    }

    #[test]
    fn the_environment_names_what_is_wrong_and_not_what_it_is() {
        let unset = || Err(VarError::NotPresent);
        let garbled = || Err(VarError::NotUnicode("canary".into()));
        assert!(from_variables(Ok("key"), unset()).is_ok());
        assert!(from_variables(Ok("key"), Ok("")).is_ok());
        let client = from_variables(Ok("key"), Ok("http://127.0.0.1:1/x/")).unwrap();
        assert!(format!("{client:?}").contains("http://127.0.0.1:1/x"));
        for (key, base_url, text) in [
            (unset(), unset(), "SITEHOST_API_KEY is not set"),
            (Ok(""), unset(), "SITEHOST_API_KEY is not set"),
            (garbled(), unset(), "SITEHOST_API_KEY is not Unicode"),
            (
                Ok("canary\n"),
                unset(),
                "the API key holds a control character",
            ),
            (Ok("key"), garbled(), "SITEHOST_BASE_URL is not Unicode"),
            (
                Ok("key"),
                Ok("https://canary@host"),
                "base URL: it must not hold a user",
            ),
        ] {
            let error = from_variables(key, base_url).unwrap_err();
            assert!(
                error.is_config() && error.to_string().contains(text),
                "{error}"
            );
            assert!(
                !format!("{error} {error:?}").contains("canary"),
                "{error:?}"
            );
        }
    }

    #[test]
    fn options_that_are_not_valid_are_named_and_not_quoted() {
        let builder = || Client::builder("canary");
        let not_a_certificate = "-----BEGIN CERTIFICATE-----\ncanary\n-----END CERTIFICATE-----\n";
        let not_der = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for (builder, text) in [
            (Client::builder(""), "the API key is empty"),
            (Client::builder("a\0b"), "the API key holds"),
            (builder().base_url("http://canary.example.nz"), "base URL: "),
            (builder().base_url("canary"), "base URL: "),
            (builder().proxy("canary"), "proxy: "),
            (builder().proxy("socks5://canary"), "proxy: "),
            (builder().root_certificate("canary"), "root certificate: "),
            (
                builder().root_certificate(not_a_certificate),
                "root certificate: ",
            ),
            (builder().root_certificate(not_der), "root certificate: "),
            (
                builder().multipart_boundary("can ary"),
                "multipart boundary: ",
            ),
            (builder().multipart_boundary(""), "multipart boundary: "),
            (builder().user_agent("canary\n"), "user agent: "),
            (builder().max_attempts(0), "attempts: "),
            (builder().calls_per_second(0), "calls per second: "),
        ] {
            let error = builder.build().unwrap_err();
            assert!(
                error.is_config() && error.to_string().contains(text),
                "{text}: {error}"
            );
            assert!(
                !format!("{error} {error:?}").contains("canary"),
                "{error:?}"
            );
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        let builder = Client::builder("canary")
            .proxy("http://u:canary@proxy")
            .base_url("https://u:canary@host");
        assert!(!format!("{builder:?}").contains("canary"));
        let client = Client::new("canary").unwrap();
        assert!(!format!("{client:?}").contains("canary"));
    }
}
