//! Options of the client.

use std::env::{self, VarError};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::Client;
use super::headers::Headers;
use super::http::HttpOptions;
use super::rate_limit::RateLimit;
use super::retry_policy::RetryPolicy;
use super::session::{Session, key_param};
use super::transport::Transport;
use crate::generated::SERVER;
use crate::runtime::error::Error;
use crate::runtime::request::multipart::Boundary;
use crate::runtime::request::url::Base;
use crate::runtime::request::{FormEncoding, RequestEncoder};
use crate::runtime::secrets::{Redactor, Secret};

const KEY_VARIABLE: &str = "SITEHOST_API_KEY";
const BASE_URL_VARIABLE: &str = "SITEHOST_BASE_URL";

/// Options of a [`Client`]. [`Client::builder`] makes it, and [`build`](ClientBuilder::build) checks
/// the options.
///
/// ```
/// use std::time::Duration;
/// use sitehost_api::Client;
///
/// # fn main() -> Result<(), sitehost_api::Error> {
/// let client = Client::builder("your_key_here")
///     .timeout(Duration::from_secs(300))
///     .retry_after_rate_limit(false)
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder {
    key: Secret,
    base_url: String,
    timeout: Duration,
    max_reply_bytes: usize,
    max_parameters: usize,
    form: FormEncoding,
    multipart_boundary: Option<String>,
    http: HttpOptions,
    http_client: Option<reqwest::Client>,
    headers: Headers,
    retry: RetryPolicy,
    limit: Limit,
    allow_plain_http: bool,
}

/// The rate limit of a client.
#[derive(Clone, Debug)]
enum Limit {
    /// The API's own, learned from its refusals.
    Learned,
    PerSecond(u32),
    Shared(RateLimit),
}

impl Client {
    /// A client with this API key and defaults for the rest.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config), as [`build`](ClientBuilder::build) returns it for the key and for TLS.
    pub fn new(key: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(key).build()
    }

    /// Starts to build a client with this API key.
    pub fn builder(key: impl Into<Secret>) -> ClientBuilder {
        ClientBuilder::new(key)
    }

    /// A client from the environment: the API key in `SITEHOST_API_KEY`, and the base URL in
    /// `SITEHOST_BASE_URL` if it is set. [`ClientBuilder::from_env`] takes more options.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config), with the name of the variable that is missing or wrong.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }
}

impl ClientBuilder {
    pub(crate) fn new(key: impl Into<Secret>) -> Self {
        Self {
            key: key.into(),
            base_url: SERVER.to_owned(),
            timeout: Duration::from_secs(120),
            max_reply_bytes: 16 * 1024 * 1024,
            max_parameters: 1000,
            form: FormEncoding::default(),
            multipart_boundary: None,
            http: HttpOptions::default(),
            http_client: None,
            headers: Headers::default(),
            retry: RetryPolicy::default(),
            limit: Limit::Learned,
            allow_plain_http: false,
        }
    }

    /// Takes the API key from `SITEHOST_API_KEY`, and the base URL from `SITEHOST_BASE_URL` if that
    /// is set and not empty. [`build`](Self::build) checks both.
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

    /// The URL before a request's path; `https://api.sitehost.nz` by default.
    ///
    /// It can have a path, but no user, password, query or fragment. An API version such as `/1.5` at
    /// the end is an error, since each request's path begins with its own. `http://` is allowed for
    /// loopback only, that is 127.0.0.0/8, `[::1]` and `localhost`, and uses no proxy, since it sends the
    /// key in clear.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Allows an `http://` base URL for any host: **the API key then crosses the network in clear**. It
    /// is meant for tests with a made-up key against a mock server in a container. Off by default.
    ///
    /// A client with an `http://` base URL uses no proxy, not even one from the environment.
    pub fn danger_allow_plain_http(mut self, allow: bool) -> Self {
        self.allow_plain_http = allow;
        self
    }

    /// How long one attempt may take, from connecting to the last byte of the reply; two minutes by
    /// default. The API's own example of a create took 30 seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long connecting may take, from looking up the name to the end of the TLS handshake; 30
    /// seconds by default, and at most nine tenths of the attempt's [`timeout`](Self::timeout).
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http.connect_timeout = Some(timeout);
        self
    }

    /// How long an idle connection is kept in the pool; 4 seconds by default. With zero, each call opens
    /// a connection, unless it follows another one at once.
    ///
    /// Servers close idle connections after five seconds or more, and a call that is sent at that moment
    /// is lost.
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.http.pool_idle_timeout = Some(timeout);
        self
    }

    /// The maximum length of a reply, in bytes; 16 MiB by default.
    pub fn max_reply_bytes(mut self, bytes: usize) -> Self {
        self.max_reply_bytes = bytes;
        self
    }

    /// The maximum number of parameters of a request, the key included; 1,000 by default.
    ///
    /// Each entry of a list counts as one. The API runs on PHP, which drops parameters beyond its setting
    /// [`max_input_vars`] without an error, and 1,000 is PHP's default for it. A request with more is
    /// [invalid](Error::is_invalid_request) and is not sent.
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

    /// Fixes the boundary of multipart bodies, so that tests get the same bytes each time. By default
    /// each body has a random one that occurs in no parameter.
    ///
    /// It has 1 to 70 ASCII letters, digits and `'()+_,-./:=?`. A request with a parameter that holds the
    /// boundary is [invalid](Error::is_invalid_request).
    pub fn multipart_boundary(mut self, boundary: impl Into<String>) -> Self {
        self.multipart_boundary = Some(boundary.into());
        self
    }

    /// The `http://` or `https://` URL of a proxy, which can hold a user and password. It replaces the
    /// proxy of the environment (`HTTPS_PROXY` and the like). A client with an `http://` base URL uses no
    /// proxy.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http.proxy = Some(url.into());
        self
    }

    /// Trusts the certificate authorities in these PEM bytes, one or more, besides the system's. Further
    /// calls add more.
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http.root_certificates.push(pem.into());
        self
    }

    /// The `User-Agent` header; `sitehost-api/` and the version of this crate by default.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.headers.user_agent = user_agent.into();
        self
    }

    /// Puts a name in front of the `User-Agent` header, such as `my-app/1.2`, so that SiteHost can tell who calls.
    pub fn user_agent_prefix(mut self, name: impl Into<String>) -> Self {
        self.headers.user_agent_prefix = Some(name.into());
        self
    }

    /// Adds a header to each request, for a gateway between here and the API. Its value is a secret: it is redacted
    /// wherever text leaves this crate. A value of one to three characters therefore masks each text that contains it, as
    /// [`Secret`](Secret#redaction) says.
    ///
    /// Headers that the client or HTTP itself sets, such as `Accept` and `Content-Length`, are a config error.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.headers.extra.push((name.into(), value.into()));
        self
    }

    /// Sends through this client of reqwest rather than one of its own, to share a connection pool or to set what this
    /// builder has no option for.
    ///
    /// Turn off redirects and retries in it: a redirect can carry the API key to another host, and a POST must not be
    /// sent twice. A redirect that it follows is an [error](Error::is_redirect).
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// // reqwest asks rustls for the cryptography of the process.
    /// let _ = rustls::crypto::ring::default_provider().install_default();
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .retry(reqwest::retry::never())
    ///     .build()?;
    /// let client = sitehost_api::Client::builder("your_key_here").http_client(http).build()?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It brings its own connections, so [`connect_timeout`](Self::connect_timeout),
    /// [`pool_idle_timeout`](Self::pool_idle_timeout), [`proxy`](Self::proxy) and
    /// [`root_certificate`](Self::root_certificate) cannot be set as well. The type is that of
    /// reqwest 0.13; another minor version of reqwest makes another breaking version of this crate.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http_client = Some(client);
        self
    }

    /// When and how often calls are retried; see [`Client`](Client#retries). The options below set one part of it.
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Sets [`RetryPolicy::after_failure`].
    pub fn retry_after_failure(mut self, retry: bool) -> Self {
        self.retry = self.retry.after_failure(retry);
        self
    }

    /// Sets [`RetryPolicy::after_rate_limit`]. A client for which it is off does not learn the API's limit
    /// either, unless it shares a [`RateLimit`].
    pub fn retry_after_rate_limit(mut self, retry: bool) -> Self {
        self.retry = self.retry.after_rate_limit(retry);
        self
    }

    /// Sets [`RetryPolicy::rate_limit_timeout`].
    pub fn rate_limit_timeout(mut self, timeout: Duration) -> Self {
        self.retry = self.retry.rate_limit_timeout(timeout);
        self
    }

    /// Sets [`RetryPolicy::max_attempts`].
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.retry = self.retry.max_attempts(attempts);
        self
    }

    /// Sets [`RetryPolicy::back_off`].
    pub fn retry_back_off(mut self, first: Duration, max: Duration) -> Self {
        self.retry = self.retry.back_off(first, max);
        self
    }

    /// Admits at most `calls` requests in any window of one second, retries included; the rest queue
    /// in order. At least 1; without it the limit is [learned](RateLimit::learned).
    ///
    /// The limit covers the client and all its clones; [`rate_limit`](Self::rate_limit) shares one between
    /// clients. The API's own limit is 10 a second for all keys of a reseller, and the network changes how
    /// far apart requests arrive, so the client still waits out refusals. The wait is not part of the
    /// [`timeout`](Self::timeout).
    pub fn calls_per_second(mut self, calls: u32) -> Self {
        self.limit = Limit::PerSecond(calls);
        self
    }

    /// Shares `limit` with all other clients that are built with it. Of this option and
    /// [`calls_per_second`](Self::calls_per_second), the one that is set last applies.
    pub fn rate_limit(mut self, limit: &RateLimit) -> Self {
        self.limit = Limit::Shared(limit.clone());
        self
    }

    /// Checks the options and builds the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`is_config`](Error::is_config), with the option that is wrong:
    ///
    /// - the key is empty, holds control characters, or has quotes or white space around it, such as
    ///   the line feed at the end of a file;
    /// - the base URL, the multipart boundary, the proxy, a certificate, the user agent or a header is
    ///   not valid;
    /// - [`max_attempts`](Self::max_attempts) or [`calls_per_second`](Self::calls_per_second) is zero;
    /// - [`http_client`](Self::http_client) is combined with an option that it excludes;
    /// - no feature provides TLS, or the system's trusted certificates cannot be loaded.
    pub fn build(self) -> Result<Client, Error> {
        let key = key_param(self.key.clone())?;
        if self.retry.max_attempts == 0 {
            return Err(Error::config("attempts: there has to be at least 1"));
        }
        let limit = self.limit();
        if limit.as_ref().is_some_and(RateLimit::is_closed) {
            return Err(Error::config(
                "calls per second: there has to be at least 1",
            ));
        }
        let base = Base::parse(&self.base_url, self.allow_plain_http)
            .map_err(|problem| Error::config(["base URL: ", problem]))?;
        let boundary = match &self.multipart_boundary {
            Some(text) => Some(
                Boundary::fixed(text)
                    .map_err(|problem| Error::config(["multipart boundary: ", problem]))?,
            ),
            None => None,
        };
        let header_secrets = self.headers.secrets();
        let others = || header_secrets.clone();
        let redactor = Redactor::new(&self.key, &others);
        let headers = self.headers.build()?;
        let transport = match self.http_client {
            Some(client) if self.http == HttpOptions::default() => {
                Transport::with_client(client, headers, self.timeout)
            }
            Some(_) => {
                return Err(Error::config(
                    "HTTP client: the proxy, root certificates, and the timeouts of connecting and of idle connections \
                     are set in the client that is passed, not here",
                ));
            }
            None => {
                let client = self
                    .http
                    .client(headers, self.timeout, base.plain_http, &redactor)?;
                Transport::new(client, self.timeout)
            }
        };
        Ok(Client(Arc::new(Session {
            encoder: RequestEncoder {
                base,
                form: self.form,
                boundary,
                max_parameters: self.max_parameters,
            },
            transport: Arc::new(transport.max_reply_bytes(self.max_reply_bytes)),
            retry: self.retry,
            limit,
            key,
            header_secrets,
        })))
    }

    fn limit(&self) -> Option<RateLimit> {
        let adaptive = self.retry.after_rate_limit;
        match &self.limit {
            Limit::Learned => adaptive.then(RateLimit::learned),
            Limit::PerSecond(calls) => Some(RateLimit::new(Some(*calls), adaptive)),
            Limit::Shared(limit) => Some(limit.clone()),
        }
    }
}

impl fmt::Debug for ClientBuilder {
    /// Leaves out what can hold a secret: the key, the proxy, the headers, and the base URL, which is unchecked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("timeout", &self.timeout)
            .field("max_reply_bytes", &self.max_reply_bytes)
            .field("max_parameters", &self.max_parameters)
            .field("form", &self.form)
            .field("multipart_boundary", &self.multipart_boundary)
            .field("http", &self.http)
            .field(
                "user_agent",
                &Redactor::of_key(&self.key).quote(&self.headers.user_agent()),
            )
            .field("retry", &self.retry)
            .field("limit", &self.limit)
            .field("allow_plain_http", &self.allow_plain_http)
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
                "the API key ends with the end of a line",
            ),
            (Ok(" \n"), unset(), "the API key is nothing but white space"),
            (
                Ok("key"),
                Ok("https://api.sitehost.nz/1.5"),
                "base URL: it ends in an API version; leave that out",
            ),
            (
                Ok("key"),
                Ok("http://canary.example.nz"),
                "base URL: http sends the key in clear",
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
            (Client::builder("can\0ary"), "the API key holds"),
            (Client::builder("can\nary"), "the API key holds"),
            (
                builder().rate_limit(&RateLimit::per_second(0)),
                "calls per second: ",
            ),
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
    fn a_key_with_something_around_it_is_refused() {
        for around in [
            "\n", "\r\n", "\r", " ", "\t", "\u{a0}", "\u{feff}", "\u{200b}", "\u{2028}", "\u{3000}",
        ] {
            for key in [format!("canary{around}"), format!("{around}canary")] {
                let error = Client::new(key.as_str()).unwrap_err();
                let text = error.to_string();
                let expected = match around {
                    "\n" | "\r\n" | "\r" if key.ends_with(around) => "the end of a line",
                    _ => "white space before or after it",
                };
                assert!(
                    text.contains(expected) && !text.contains("canary"),
                    "{key:?}: {text}"
                );
            }
        }
        for quotes in ["\"\"", "''", "``", "“”", "„“", "‘’", "«»", "‹›"] {
            let (open, close) = quotes.split_at(quotes.len() / 2);
            for key in [
                format!("{open}canary{close}"),
                format!("{open}canary"),
                format!("canary{close}"),
            ] {
                let error = Client::new(key.as_str()).unwrap_err();
                let text = error.to_string();
                assert!(
                    text.contains("quotes") && !text.contains("canary"),
                    "{key:?}: {text}"
                );
            }
        }
        for key in ["a b", "a'b", "a/b+c=", "é"] {
            assert!(Client::new(key).is_ok(), "{key}");
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
